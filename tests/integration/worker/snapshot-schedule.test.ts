/** Snapshots that are saved by themselves, by the processes of one database, and those that go after their days. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { deleteComment } from '#server/comments/delete-comment.ts'
import { readThreads } from '#server/comments/kept-threads.ts'
import { replyToThread } from '#server/comments/reply-to-thread.ts'
import { resolveThread } from '#server/comments/resolve-thread.ts'
import { startThread } from '#server/comments/start-thread.ts'
import type { BoardStore } from '#server/database/board-store.ts'
import type { Log } from '#server/log.ts'
import { saveDue, sweepSnapshots } from '#server/snapshots/keep-snapshots.ts'
import { BoardJobs } from '#server/worker/board-jobs.ts'
import { act, actor, proposal } from '#tests/support/board-builder.ts'
import { makeBoard, type SyncServer, startSync } from '../sync/support/sync-server.ts'
import { WatchedStore } from '../sync/support/watched-store.ts'

type Running = Parameters<typeof saveDue>[0]

const warned: string[] = []
const log: Log = {
  info: () => undefined,
  warn: (event) => warned.push(event),
  error: (event) => warned.push(event),
}

let servers: readonly SyncServer[]
let processes: readonly Running[]
let db: Running['db']

beforeAll(async () => {
  const first = await startSync({ wrap: untouched })
  servers = [first, await startSync({ wrap: untouched, database: first.database })]
  db = first.database.db
  processes = servers.map(({ hub, database }) => {
    const jobs = new BoardJobs(database.url, log)
    return { db: database.db, hub, jobs, log }
  })
})

afterAll(async () => {
  for (const { jobs } of processes) await jobs.close()
  for (const server of servers.toReversed()) await server.stop()
  expect(warned).toEqual([])
})

/** The rooms note up to ten seconds later that a board changed: into times this file has moved. It notes it itself. */
function untouched(store: BoardStore): BoardStore {
  return { ...new WatchedStore().wrap(store), touch: () => Promise.resolve() }
}

/** The same at once in all processes. @returns how many were saved in all */
async function look(): Promise<number> {
  const saved = await Promise.all(processes.map((running) => saveDue(running)))
  return saved.reduce((sum, count) => sum + count, 0)
}

/** As if so many minutes had gone by. */
async function pass(boardId: string, minutes: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "Board" SET "createdAt" = "createdAt" - make_interval(mins => ${minutes}),
      "changedAt" = "changedAt" - make_interval(mins => ${minutes}),
      "commentedAt" = "commentedAt" - make_interval(mins => ${minutes}),
      "snapshotUpTo" = "snapshotUpTo" - make_interval(mins => ${minutes}),
      "snapshotDueAt" = "snapshotDueAt" - make_interval(mins => ${minutes}) WHERE id = ${boardId}`
  await db.$executeRaw`
    UPDATE "Snapshot" SET "savedAt" = "savedAt" - make_interval(mins => ${minutes})
    WHERE "boardId" = ${boardId}`
}

/** The change is durable, and the board's row says so. */
async function change(boardId: string, ...commands: readonly Command[]): Promise<void> {
  await servers[0]?.hub.change(boardId, null, (doc) => execute(doc, commands, act()))
  await servers[0]?.store.touch(new Map([[boardId, 0]]))
}

function saved(boardId: string) {
  return db.snapshot.findMany({ where: { boardId }, orderBy: { savedAt: 'asc' } })
}

test('a board that changed is saved after its minutes, once, by whichever process is first', async () => {
  const boardId = await makeBoard(servers[0] as SyncServer)
  await pass(boardId, 1)
  expect(await look()).toBe(0)
  await change(boardId, actor('a1'), proposal('p1'))
  expect(await look()).toBe(0)
  await pass(boardId, 14)
  expect(await look()).toBe(0)
  await pass(boardId, 2)
  expect(await look()).toBe(1)
  expect(await saved(boardId)).toMatchObject([
    { cause: 'scheduled', savedBy: null, counts: { actors: 1, proposals: 1, positions: 0 } },
  ])

  // Nothing more happens: nothing more is saved, however long it takes.
  for (const minutes of [20, 20, 20]) {
    await pass(boardId, minutes)
    expect(await look()).toBe(0)
  }
  await change(boardId, proposal('p2'))
  await look()
  await pass(boardId, 16)
  expect(await look()).toBe(1)
  expect(await saved(boardId)).toHaveLength(2)
})

test('what says the same as the last snapshot is not saved again', async () => {
  const boardId = await makeBoard(servers[0] as SyncServer)
  await change(boardId, actor('a1'))
  await look()
  await pass(boardId, 16)
  expect(await look()).toBe(1)
  // Noted as changed, as it is for a moment after every snapshot; but it is not.
  await servers[0]?.store.touch(new Map([[boardId, 0]]))
  await look()
  await pass(boardId, 16)
  expect(await look()).toBe(0)
  await look()
  expect((await db.board.findUniqueOrThrow({ where: { id: boardId } })).snapshotDueAt).toBeNull()
  expect(await saved(boardId)).toHaveLength(1)
})

test('comments alone make a board due: begun, answered, resolved and deleted ones', async () => {
  const boardId = await makeBoard(servers[0] as SyncServer)
  const words = { text: 'Which troops?', mentions: [] }
  const wish = { anchor: { of: 'spot', at: [0, 0] }, about: undefined, words, by: 'ann' } as const
  const saves = async (): Promise<number> => {
    await look()
    await pass(boardId, 16)
    return look()
  }
  await change(boardId, actor('a1'))
  expect(await saves()).toBe(1)
  expect(await saves()).toBe(0)

  const threadId = await startThread(db, boardId, wish)
  expect(await saves()).toBe(1)
  const path = { boardId, threadId }
  await replyToThread(db, path, { words: { ...words, text: 'None.' }, by: 'ben' })
  expect(await saves()).toBe(1)
  await resolveThread(db, path, { isResolved: true, by: 'ann', now: Date.now() })
  expect(await saves()).toBe(1)
  // Resolving twice is one.
  await resolveThread(db, path, { isResolved: true, by: 'ann', now: Date.now() })
  expect(await saves()).toBe(0)
  const [first] = await db.comment.findMany({ where: { threadId }, orderBy: { n: 'asc' } })
  const by = { id: 'ann', name: 'Ann', hue: 0 }
  const deleting = { by, mayDeleteAny: false, now: Date.now() }
  await deleteComment(db, { ...path, commentId: first?.id ?? '' }, deleting)
  expect(await saves()).toBe(1)
  const counts = (await saved(boardId)).map(({ comments }) => readThreads(comments).length)
  expect(counts).toEqual([0, 1, 1, 1, 1])
})

test('a board whose facilitators want none has none saved', async () => {
  const boardId = await makeBoard(servers[0] as SyncServer)
  await db.board.update({ where: { id: boardId }, data: { snapshotMinutes: 0 } })
  await change(boardId, actor('a1'))
  for (let minutes = 0; minutes < 60; minutes += 20) {
    await look()
    await pass(boardId, 20)
  }
  expect(await saved(boardId)).toEqual([])
})

test('after their days only those go that nobody asked for and nobody pinned', async () => {
  const [month, forGood] = await Promise.all([1, 2].map(() => makeBoard(servers[0] as SyncServer)))
  if (!month || !forGood) throw new Error('No boards.')
  await db.board.update({ where: { id: forGood }, data: { snapshotDays: null } })
  const now = Date.now()
  const rows = [month, forGood].flatMap((boardId) =>
    ['manual', 'stage', 'scheduled', 'before-restore'].flatMap((cause) =>
      [29, 31].flatMap((days) =>
        [true, false].map((isPinned) => ({
          ...{ id: crypto.randomUUID(), boardId, cause, isPinned, savedBy: null },
          name: `${cause} ${days}${isPinned ? ' pinned' : ''}`,
          savedAt: new Date(now - days * 24 * 60 * 60 * 1000),
          ...{ bytes: new Uint8Array(2), counts: {} },
        })),
      ),
    ),
  )
  await db.snapshot.createMany({ data: rows })
  expect(await sweepSnapshots({ db, log })).toBe(2)
  expect(await sweepSnapshots({ db, log })).toBe(0)
  const left = (await saved(month)).map(({ name }) => name)
  const names = rows.filter((row) => row.boardId === month).map(({ name }) => name)
  const gone = names.filter((name) => !left.includes(name))
  expect(gone.toSorted()).toEqual(['before-restore 31', 'scheduled 31'])
  expect(await saved(forGood)).toHaveLength(16)
})
