/**
 * Carries chosen changes of a caucus room back to its plenary. They are worked out anew inside the change of the plenary's
 * document, so what is entered is what was shown, or nothing.
 */

import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import { mayEdit } from '#domain/access/role.ts'
import type { Board } from '#domain/board/board.ts'
import type { Act } from '#domain/board/command.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { makesCircle } from '#domain/rooms/carry-circles.ts'
import { carriedReason, enterCarried } from '#domain/rooms/enter-carried.ts'
import type { CarryRights } from '#domain/rooms/may-carry.ts'
import type { RoomDifference, ThreeStates } from '#domain/rooms/room-difference.ts'
import { roomDifferences } from '#domain/rooms/room-differences.ts'
import { newId } from '../access/new-id.ts'
import { type Member, requireMember } from '../access/require-member.ts'
import { auditRow } from '../audit/note-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { lockOf } from '../session/read-session.ts'
import { carrySources, type RoomSources, roomSources, spanOnPlenary } from './carry-sources.ts'
import { changeId, type RoomChange, roomChanges } from './room-change.ts'

/** Another connection stores the document meanwhile. */
const AROUND_A_CHANGE = { timeout: 60_000, maxWait: 10_000 } as const

type Running = Pick<Runtime, 'db' | 'hub'>

/** What can be carried from the member's room. @throws DomainError `not_found` (no room), `not_allowed`, `unavailable` */
export async function listChanges(
  running: Running,
  member: Member,
): Promise<readonly RoomChange[]> {
  const { base, room, carrier, lock, sources } = await carryFrom(running, member)
  const plenary = await running.hub.read(carrier.board.id, boardOf)
  const rights = { seat: carrier, lock, plenary }
  return roomChanges(differencesOf({ base, room, plenary }, sources), rights)
}

export type CarriedBack = {
  /** What its entries in the plenary's ledger are known by. */
  readonly entryId: string
  readonly carried: number
}

/**
 * Carries all of them or none.
 * @throws DomainError as listChanges; `out_of_date` (something of it changed since it was shown); `not_allowed` (one may
 * not be carried by them); `bad_request` (one needs another that was not chosen)
 */
export async function carryBack(
  running: Running,
  member: Member,
  { ids, now }: { readonly ids: readonly string[]; readonly now: number },
): Promise<CarriedBack> {
  const { base, room, carrier, lock, number, sources } = await carryFrom(running, member)
  const { db, hub } = running
  const { board, person } = carrier
  const entryId = newId()
  const enter = (doc: Y.Doc): void => {
    const plenary = boardOf(doc)
    const differences = differencesOf({ base, room, plenary }, sources)
    const chosen = chosenOf(differences, ids, { seat: carrier, lock, plenary })
    const act = actOf(carrier, { at: now, carried: { id: entryId, room: number } })
    const speaksFor = carrier.actorId
    enterCarried(doc, chosen, {
      ...{ act, base, room, plenary, reason: carriedReason(number) },
      ...(speaksFor && { speaksFor }),
      spanFor: spanOnPlenary(chosen, sources),
    })
  }
  const roomId = member.board.id
  const chosen = sources.differences.filter((one) => ids.includes(changeId(one)))
  const facts = { roomId, number, items: ids.length }
  const noted = auditRow({ boardId: board.id, by: person }, { act: 'room.carried', ...facts })
  const change = () => hub.change(board.id, person.id, enter, noted)
  if (chosen.length === 0) await change()
  else {
    await db.$transaction(async (rows) => {
      // Seen by nobody before the words that were taken from them are stored; gone again if those are refused.
      await carrySources(rows, { roomId, plenaryId: board.id, chosen, by: person })
      await change()
    }, AROUND_A_CHANGE)
  }
  return { entryId, carried: ids.length }
}

function differencesOf(states: ThreeStates, sources: RoomSources): readonly RoomDifference[] {
  return [...sources.differences, ...roomDifferences(states)]
}

function chosenOf(
  differences: readonly RoomDifference[],
  ids: readonly string[],
  rights: CarryRights,
): readonly RoomDifference[] {
  const wanted = new Set(ids)
  const chosen = roomChanges(differences, rights).filter(({ id }) => wanted.has(id))
  if (chosen.length < wanted.size) {
    throw new DomainError('out_of_date', 'The room or the plenary has changed. Look again.')
  }
  if (chosen.some(({ refused }) => refused !== null)) {
    throw new DomainError('not_allowed', 'One of the changes is not yours to carry now.')
  }
  if (chosen.some(({ needs }) => !needs.every((id) => wanted.has(id)))) {
    throw new DomainError('bad_request', 'ids: one of them needs another')
  }
  const found = differences.filter((difference) => wanted.has(changeId(difference)))
  if (makesCircle(found, rights.plenary)) {
    throw new DomainError('bad_request', 'ids: together they put an actor under itself')
  }
  return found
}

function actOf({ person, role, actorId }: Member, of: Pick<Act, 'at' | 'carried'>): Act {
  return {
    ...{ by: person.id, byName: person.name },
    ...of,
    ...(actorId && { speaksFor: actorId }),
    ...(role === 'facilitator' && { attributedBy: 'facilitator' }),
  }
}

/** The room's states, and the member as who they are in the plenary. */
async function carryFrom({ db, hub }: Running, { board, person }: Member) {
  const { id, room } = board
  if (!room) throw new DomainError('not_found', 'This board is no room.')
  const { plenaryId, number } = room
  const carrier = await requireMember(db, plenaryId, person, mayEdit)
  return {
    ...{ carrier, number },
    sources: await roomSources(db, { roomId: id, plenaryId }),
    base: await openedWith(db, id),
    room: await hub.read(id, boardOf),
    lock: await lockOf(db, plenaryId),
  }
}

function boardOf(doc: Y.Doc): Board {
  return readBoard(doc).board
}

/** The first row of the room's log: rows stay. */
async function openedWith(db: PrismaClient, boardId: string): Promise<Board> {
  const row = await db.boardUpdate.findFirst({
    where: { boardId, origin: 'create', n: 0 },
    select: { bytes: true },
  })
  if (!row) throw new DomainError('unavailable', 'What the room was opened with is not known.')
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, row.bytes)
    return boardOf(doc)
  } finally {
    doc.destroy()
  }
}
