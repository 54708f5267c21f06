/**
 * What a difference between a caucus room and its plenary amounts to on the plenary, as commands: the fields that the room
 * changed, and nothing beside them. Entered in one act by enter-carried.ts.
 */

import type { Board } from '../board/board.ts'
import type { Command } from '../board/command.ts'
import { WORDS_FIELDS } from '../board/fields/position-fields.ts'
import type { ActorId, IssueId, PackageId, ProposalId } from '../negotiation/ids.ts'
import { parsePositionKey } from '../negotiation/position.ts'
import type { SourceSpan } from '../negotiation/source-span.ts'
import type { Stance } from '../negotiation/stance.ts'
import { asCarried } from './as-carried.ts'
import { carryAgreement } from './carried-agreements.ts'
import { carryDrawings } from './carried-drawings.ts'
import type { PartFields } from './carried-parts.ts'
import type { RoomDifference } from './room-difference.ts'

export type Carrying = {
  readonly base: Board
  readonly room: Board
  readonly plenary: Board
  /** Why it happens, as the ledger shows it: from which room it came. */
  readonly reason: string
  /** The actor the person who carries is a delegate of. */
  readonly speaksFor?: ActorId
  /** Where on the plenary's side the words of a span of the room's stand; undefined: their source is not there. */
  readonly spanFor: (span: SourceSpan) => SourceSpan | undefined
}

type Carry = (difference: RoomDifference, carrying: Carrying) => readonly Command[]

/** In the order they are to be carried out in. */
export function carryCommands(difference: RoomDifference, carrying: Carrying): readonly Command[] {
  return CARRY[difference.of](difference, carrying)
}

const CARRY: { readonly [Of in RoomDifference['of']]: Carry } = {
  actors: carryActor,
  issues: carryIssue,
  proposals: carryProposal,
  wording: carryWording,
  packages: carryPackage,
  relations: carryRelation,
  positions: carryPosition,
  agreements: (difference, { reason }) => carryAgreement(difference, reason),
  drawings: (_, carrying) => carryDrawings(carrying),
  // A row beside the board (server/rooms/carry-sources.ts).
  sources: () => [],
}

function carryActor(difference: RoomDifference, carrying: Carrying): readonly Command[] {
  const id = difference.key as ActorId
  if (difference.change === 'removed') return [{ type: 'remove', of: 'actor', id }]
  const { name, ...fields } = difference.room ?? {}
  if (difference.change === 'added') {
    const actor = { ...fields, ...sourceFor(difference, carrying), id, name: String(name) }
    return [{ type: 'addActor', actor, lane: carrying.room.placement.lanes.includes(id) }]
  }
  const write = writing({ of: 'actor', id, field: 'name' }, name)
  return [...write, { type: 'editActor', id, fields: edited(difference, ['name']) }]
}

function carryIssue(difference: RoomDifference, { room }: Carrying): readonly Command[] {
  const id = difference.key as IssueId
  if (difference.change === 'removed') return [{ type: 'remove', of: 'issue', id }]
  const { title, question, ...fields } = difference.room ?? {}
  if (difference.change === 'added') {
    const at = room.placement.issues.get(id)
    const issue = {
      ...difference.room,
      id,
      title: String(title),
    }
    return [{ type: 'addIssue', issue, ...(at && { at }) }]
  }
  return [
    ...writing({ of: 'issue', id, field: 'title' }, title),
    ...writing({ of: 'issue', id, field: 'question' }, question),
    ...(Object.keys(fields).length > 0 ? [{ type: 'editIssue', id, fields } as const] : []),
  ]
}

function carryProposal(difference: RoomDifference, carrying: Carrying): readonly Command[] {
  const id = difference.key as ProposalId
  if (difference.change === 'removed') return [{ type: 'remove', of: 'proposal', id }]
  if (difference.change === 'changed') {
    return [{ type: 'editProposal', id, fields: edited(difference, []) }]
  }
  const title = String(difference.room?.title)
  const proposal = { ...difference.room, ...sourceFor(difference, carrying), id, title }
  return [
    { type: 'addProposal', proposal, at: carrying.room.placement.proposals.get(id) ?? [0, 0] },
  ]
}

/** New words in place of the old ones, which the plenary keeps as an earlier version. */
function carryWording(difference: RoomDifference, { reason }: Carrying): readonly Command[] {
  const words = Object.keys({ ...difference.base, ...difference.room }).map((name) => [
    name,
    String(difference.room?.[name] ?? ''),
  ])
  const id = difference.key as ProposalId
  return [{ type: 'amendProposal', id, reason, ...Object.fromEntries(words) }]
}

function carryPackage(difference: RoomDifference, { plenary }: Carrying): readonly Command[] {
  const packageId = difference.key as PackageId
  if (difference.change === 'removed') return [{ type: 'remove', of: 'package', id: packageId }]
  const { title, proposalIds, ...fields } = difference.room ?? {}
  if (difference.change === 'added') {
    const added = { ...difference.room, id: packageId, title: String(title) }
    return [{ type: 'addPackage', package: added }]
  }
  const changes = edited(difference, ['title', 'proposalIds'])
  const wanted = proposalIds as readonly ProposalId[] | undefined
  const held = plenary.negotiation.packages.get(packageId)?.proposalIds ?? []
  return [
    ...writing({ of: 'package', id: packageId, field: 'title' }, title),
    ...(Object.keys({ ...fields, ...changes }).length > 0
      ? [{ type: 'editPackage', id: packageId, fields: changes } as const]
      : []),
    ...contents(
      packageId,
      'putInPackage',
      wanted?.filter((id) => !held.includes(id)),
    ),
    ...contents(packageId, 'takeFromPackage', wanted && held.filter((id) => !wanted.includes(id))),
  ]
}

function contents(
  packageId: PackageId,
  type: 'putInPackage' | 'takeFromPackage',
  ids: readonly ProposalId[] = [],
): readonly Command[] {
  return ids.map((proposalId) => ({ type, packageId, proposalId }))
}

function carryRelation({ change, room, plenary }: RoomDifference): readonly Command[] {
  // A relation is its fields: what is on a board has all of them.
  const relation = (room ?? plenary) as Extract<Command, { type: 'addRelation' }>['relation']
  return change === 'removed'
    ? [{ type: 'removeRelation', relation }]
    : [{ type: 'addRelation', relation }]
}

/** With every word that was said of it and none that was not; why it was said in the room stands behind where it came from. */
function carryPosition(difference: RoomDifference, carrying: Carrying): readonly Command[] {
  const { key, room, base } = difference
  const { reason, speaksFor } = carrying
  const cell = parsePositionKey(key)
  if (!cell) return []
  const { stance = 'unknown', ...said } = room ?? {}
  const isOwn = cell.actorId === speaksFor
  const words = Object.fromEntries(Object.keys(WORDS_FIELDS).map((name) => [name, null]))
  const fields = {
    ...words,
    ...said,
    ...sourceFor(difference, carrying),
    ...asCarried({ base, room }, { reason, isOwn }),
  }
  return [
    {
      type: 'takePosition',
      actorId: cell.actorId as ActorId,
      proposalId: cell.proposalId as ProposalId,
      stance: stance as Stance,
      fields: withoutUndefined(fields),
    },
  ]
}

/** Spans are of sources that lie beside one board: where the words come from is told where that source is there, too. */
function sourceFor({ span }: RoomDifference, { spanFor }: Carrying): PartFields {
  const source = span && spanFor(span)
  return source ? { source } : {}
}

type Target = Extract<Command, { type: 'write' }>['target']

function writing(target: Target, text: unknown): readonly Command[] {
  return typeof text === 'string' ? [{ type: 'write', target, text }] : []
}

/** What the room set, and `null` for what it cleared. */
function edited({ base, room }: RoomDifference, except: readonly string[]): PartFields {
  const names = Object.keys({ ...base, ...room }).filter((name) => !except.includes(name))
  return Object.fromEntries(names.map((name) => [name, room?.[name] ?? null]))
}

function withoutUndefined(fields: PartFields): PartFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
