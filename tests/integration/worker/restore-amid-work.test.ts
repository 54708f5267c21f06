/** A restore amid people at work: exact at its moment, and nothing of what anybody did is lost to it. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { WHOLE_BOARD } from '#domain/board/restore-scope.ts'
import { snapshotDocument } from '#server/snapshots/one-snapshot.ts'
import { restoreSnapshot } from '#server/snapshots/restore-snapshot.ts'
import { saveSnapshot } from '#server/snapshots/save-snapshot.ts'
import type { SavedSnapshot } from '#server/snapshots/saved-snapshot.ts'
import { BoardJobs } from '#server/worker/board-jobs.ts'
import { act, actor, proposal, stance } from '#tests/support/board-builder.ts'
import { told } from '#tests/support/told.ts'
import { makeBoard, type SyncServer, startSync } from '../sync/support/sync-server.ts'

/** Ids below it are a restore's. */
const LOW_IDS = 2 ** 20
const CARDS = Array.from({ length: 40 }, (_, i) => `p${i}`)
const FAY = { id: 'fay', name: 'Fay', hue: 0 }
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

let server: SyncServer
let jobs: BoardJobs

beforeAll(async () => {
  server = await startSync()
  jobs = new BoardJobs(server.database.url, log)
})

afterAll(async () => {
  await jobs?.close()
  await server?.stop()
})

/** All but what only grows. */
function reading(doc: Y.Doc): string {
  const { board } = readBoard(doc)
  const { ledger: _grows, decisions: _grow, ...negotiation } = board.negotiation
  return told({ ...board, negotiation })
}

function documentOf(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

function isRestore(bytes: Uint8Array): boolean {
  const [first] = Y.decodeUpdate(bytes).structs
  return first !== undefined && first.id.client < LOW_IDS
}

test('[S18] people at work do not keep a restore from being exact, and all they did is in the snapshot before it', async () => {
  const { hub } = server
  const { db } = server.database
  const running = { db, hub, jobs, log }
  const boardId = await makeBoard(server)
  await db.person.create({ data: FAY })
  await db.membership.create({ data: { boardId, personId: FAY.id, role: 'facilitator' } })
  const change = (by: string, ...commands: readonly Command[]) =>
    hub.change(boardId, by, (doc) => execute(doc, commands, act({ by, at: Date.now() })))
  await change('fay', actor('a1'), actor('a2'), ...CARDS.map((name) => proposal(name)))
  await change('fay', ...CARDS.map((name) => stance('a1', name, 'opposed')))
  const saved = await saveSnapshot(running, { boardId, name: 'Then', cause: 'manual', by: FAY })
  const document = async ({ id }: Pick<SavedSnapshot, 'id'>) =>
    documentOf(await snapshotDocument(db, { boardId, snapshotId: id }))
  const wanted = reading(await document(saved))

  let isOver = false
  const work = async (who: string): Promise<void> => {
    for (let i = 0; !isOver; i++) {
      const card = CARDS[(i * 7) % CARDS.length] ?? ''
      const condition = `In round ${i} of ${who}`
      const moved = stance('a1', card, i % 2 ? 'support' : 'conditional', { condition })
      await change(who, moved, ...(i % 5 ? [] : [proposal(`${who}-${i}`)]))
    }
  }
  const people = ['ann', 'ben', 'cleo'].map((who) => work(who))
  const wish = { boardId, snapshotId: saved.id, scope: WHOLE_BOARD, by: FAY }
  const restore = () => restoreSnapshot(running, { ...wish, now: Date.now() })
  const kept: SavedSnapshot[] = []
  try {
    for (let round = 0; round < 2; round++) kept.push(await restore())
    // Two at once are one after the other.
    kept.push(...(await Promise.all([restore(), restore()])))
  } finally {
    isOver = true
    await Promise.all(people)
  }

  const rows = await db.boardUpdate.findMany({ where: { boardId }, orderBy: { n: 'asc' } })
  const changes = rows.filter(({ origin }) => origin !== 'create').map(({ bytes }) => bytes)
  const first = rows.filter(({ origin }) => origin === 'create').map(({ bytes }) => bytes)
  const restores = changes.flatMap((bytes, index) => (isRestore(bytes) ? [index] : []))
  expect(restores).toHaveLength(kept.length)
  for (const index of restores) {
    expect(reading(documentOf(...first, ...changes.slice(0, index + 1)))).toBe(wanted)
  }
  const before = restores.map((index) => reading(documentOf(...first, ...changes.slice(0, index))))
  const keptBoards = await Promise.all(kept.map(async (one) => reading(await document(one))))
  expect(keptBoards.toSorted()).toEqual(before.toSorted())
  expect(kept[0]).toMatchObject({ name: 'Before restoring “Then”', savedBy: 'Fay', isMine: true })
})
