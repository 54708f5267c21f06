/** A database with something in every table: what a backup has to bring back to the last bit. */

import { randomBytes, randomUUID } from 'node:crypto'
import { BLANK_SESSION } from '#domain/session/session-state.ts'
import { openBoardStore } from '#server/database/board-store.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { FreshDatabase } from './fresh-database.ts'

export const SOME_TIME = new Date('2026-11-23T10:00:00.123Z')

/** Afterwards no table is empty, and every kind of value is there that a backup could spoil. */
export async function fillEveryTable({ db, url }: FreshDatabase): Promise<void> {
  const [personId, boardId, linkId] = [randomUUID(), randomUUID(), randomUUID()]
  await db.person.create({ data: { id: personId, name: 'Žofie "quoted"\n\\ 🦤', hue: 3 } })
  await db.session.create({ data: { tokenHash: bytes(32), personId, expiresAt: SOME_TIME } })
  await db.board.create({ data: { id: boardId, title: "O'Hara; DROP TABLE" } })
  await db.shareLink.create({
    data: { id: linkId, boardId, role: 'editor', tokenHash: bytes(32), expiresAt: SOME_TIME },
  })
  await db.membership.create({ data: { boardId, personId, role: 'editor', linkId } })
  await db.knock.create({ data: { boardId, personId, linkId } })
  await db.boardClient.create({ data: { boardId, personId, clientId: 2n ** 53n + 1n } })
  await keep(db, boardId, personId)
  await db.auditEntry.create({
    data: {
      boardId,
      byId: personId,
      byName: 'Žofie',
      act: 'source.removed',
      facts: { name: '🦤' },
    },
  })
  await show(db, boardId, personId)
  await db.boardSession.create({
    data: { boardId, state: { ...BLANK_SESSION, stage: 'caucus', itemId: 'Žofie "\\ 🦤' } },
  })
  await db.scoreSheet.create({
    data: { boardId, actorId: 'a1', points: { i1: { 'o-1': 100 } }, reservation: 35, version: 7 },
  })
  await db.visit.create({ data: { boardId, personId, since: SOME_TIME, until: SOME_TIME } })
  await db.minutesDraft.create({
    data: { boardId, state: { text: 'Žofie "\\ 🦤' }, version: 3, changedBy: personId },
  })
  await talk(db, boardId, personId)
  await seal(db, boardId, personId)
  await separate(db, boardId, personId)
  await log(url, boardId, personId)
  await checkpoint(db, boardId)
}

/** A snapshot, a source, and one that was removed. */
async function keep(db: PrismaClient, boardId: string, personId: string): Promise<void> {
  await db.snapshot.create({
    data: {
      ...{ id: randomUUID(), boardId, name: 'At first', cause: 'manual', savedBy: personId },
      ...{ note: 'Ž\n"\\', stage: 'table', isPinned: true, lightThumbnail: '<svg/>' },
      comments: [
        { id: 't1', about: '“🦤”', comments: [{ n: 1, text: 'Žofie "\\ 🦤', at: SOME_TIME }] },
      ],
      bytes: bytes(3_000_000),
      counts: { actors: 1, nested: { '\u2028': [1.5, null, 'x'] } },
    },
  })
  const text = 'Sie trafen sich am Montag.\n\t"Nein", sagte Žofie \\ 🦤'
  await db.source.createMany({
    data: [
      { id: randomUUID(), boardId, title: 'Statement', kind: 'pdf', text, addedBy: personId },
      {
        id: randomUUID(),
        boardId,
        title: 'Gone',
        kind: 'text',
        text: '',
        addedBy: personId,
        removedAt: SOME_TIME,
      },
    ],
  })
}

/** The board in the trash, with its picture; a template; who somebody was. */
async function show(db: PrismaClient, boardId: string, personId: string): Promise<void> {
  await db.board.update({
    where: { id: boardId },
    data: { trashedAt: SOME_TIME, trashedBy: personId },
  })
  await db.boardThumbnail.create({
    data: { boardId, theme: 'dark', changedAt: SOME_TIME, svg: '<svg title="Ž\\ 🦤"/>' },
  })
  await db.template.create({
    data: {
      ...{ id: randomUUID(), title: 'Ž', description: '"\\', byId: personId, isShared: true },
      ...{ state: bytes(100_000), counts: { lanes: 3 }, agenda: [{ title: '🦤', minutes: null }] },
      scores: [{ actorId: 'a1', points: { i1: { o1: 100 } }, reservation: 35 }],
    },
  })
  await db.account.create({ data: { issuer: 'https://x', subject: 'Ž|1', personId } })
  await db.formerName.create({ data: { boardId, personId: randomUUID(), pseudonym: 'Wren 2' } })
}

/** What happened on the board. */
async function log(url: string, boardId: string, personId: string): Promise<void> {
  const store = openBoardStore(url)
  const rows = Array.from({ length: 5_000 }, (_, n) => ({
    ...{ boardId, origin: 'life', n, personId: n % 2 === 0 ? personId : null },
    bytes: n === 7 ? new Uint8Array() : bytes(1 + (n % 50)),
  }))
  await store.append(rows)
  await store.close()
}

async function checkpoint(db: PrismaClient, boardId: string): Promise<void> {
  await db.boardCheckpoint.create({
    data: { boardId, covered: { life: 4_999 }, version: 3 },
  })
  await db.boardCheckpointPart.createMany({
    data: [0, 1].map((place) => ({ boardId, version: 3, place, bytes: bytes(100_000) })),
  })
  const bad = { boardId, origin: 'life', n: 5_000, bytes: bytes(9), reason: 'x', at: SOME_TIME }
  await db.boardQuarantine.createMany({ data: [bad, bad, bad] })
}

async function talk(db: PrismaClient, boardId: string, personId: string): Promise<void> {
  const [threadId, commentId] = [randomUUID(), randomUUID()]
  const anchor = { of: 'spot', at: [0.1, -7] }
  await db.commentThread.create({ data: { id: threadId, boardId, anchor, about: '“Ž”', lastN: 1 } })
  const mentions = [{ id: personId, name: 'Žofie' }]
  await db.comment.create({
    data: { id: commentId, threadId, n: 1, by: personId, text: '\\.\n\t@Žofie', mentions },
  })
  await db.commentRead.create({ data: { threadId, personId, upTo: 1 } })
  await db.reaction.create({
    data: { boardId, on: 'comment', targetId: commentId, kind: 'seen', personId },
  })
}

/** A delegation's notes; a round with a ballot, and one that was erased. */
async function seal(db: PrismaClient, boardId: string, personId: string): Promise<void> {
  await db.delegationNote.create({
    data: { boardId, actorId: 'a1', box: bytes(16_412), sealedWith: 'seal', changedBy: personId },
  })
  await db.sealedRound.create({
    data: {
      ...{ id: randomUUID(), boardId, number: 1, openedBy: personId, openedByName: 'Žofie' },
      proposals: [{ id: 'p1', version: 1 }],
      parties: [{ actorId: 'a1', name: 'One "party"' }],
      ...{ endsAt: SOME_TIME, entryId: randomUUID(), sealedWith: 'seal' },
      ballots: { create: [{ actorId: 'a1', box: bytes(17_000) }, { actorId: 'a2' }] },
    },
  })
}

/** A caucus room, and a request for another. */
async function separate(db: PrismaClient, plenaryId: string, personId: string): Promise<void> {
  await db.board.create({
    data: {
      ...{ id: randomUUID(), title: 'Apart' },
      room: {
        create: {
          ...{ plenaryId, number: 1, name: 'Apart', hue: 3, openedBy: personId },
          ...{ isOpenToFacilitators: false, closedAt: SOME_TIME },
        },
      },
    },
  })
  const people = [personId, '{"}, \\']
  await db.roomRequest.create({
    data: {
      ...{ id: randomUUID(), plenaryId, byId: personId, name: '“Ž”', people },
      isOpenToFacilitators: true,
    },
  })
}

function bytes(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(length))
}
