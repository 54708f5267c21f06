import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openBoardStore } from '#server/database/board-store.ts'
import { Caller } from '#tests/integration/http/caller.ts'
import { linksOf } from '#tests/integration/http/links.ts'
import { contentOf, docOf } from '#tests/support/admission/board-content.ts'
import { oneOf, type Random, randomFrom } from '#tests/support/admission/random.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { firstSeed, sizeOf } from '#tests/support/size.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { AskingLink, pingMarker } from './support/asking-link.ts'
import { sinceStart } from './support/since-start.ts'
import { type Target, tryCall } from './support/viewer-calls.ts'
import { VIEWER_FRAMES } from './support/viewer-frames.ts'

const { count, timeoutMs } = sizeOf('TRIES', { short: 600, full: 10_000, fullMinutes: 10 })
const FRAMES_A_LINK = 50
type Created = { readonly id: string; readonly links: { readonly viewer: string } }

let server: RunningServer
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  // The real program, with the rate of messages out of the way.
  const env = { SYNC_MESSAGES_PER_SECOND: '1000000', SYNC_ANSWER_MS_PER_SECOND: '100000' }
  server = await startServer({ databaseUrl: database.url, env })
}, 300_000)
afterAll(async () => {
  await server.stop()
  await database.drop()
})

async function rowsOf(boardId: string): Promise<Uint8Array[]> {
  const store = openBoardStore(database.url)
  const stored = await store.load(boardId)
  await store.close()
  return [...(stored?.updates ?? [])]
}

/** All that a viewer must not be able to change, as the database has it. */
async function everything(boardId: string): Promise<unknown> {
  const { db } = database
  return {
    content: contentOf(docOf(await rowsOf(boardId))),
    clients: await db.boardClient.count({ where: { boardId } }),
    rows: await db.boardUpdate.count({ where: { boardId } }),
    board: await db.board.findUnique({ where: { id: boardId }, select: { title: true } }),
    members: await db.membership.findMany({
      where: { boardId },
      select: { personId: true, role: true },
      orderBy: { personId: 'asc' },
    }),
    links: await db.shareLink.findMany({
      where: { boardId },
      select: { id: true, role: true, revokedAt: true },
      orderBy: { id: 'asc' },
    }),
    snapshots: await db.snapshot.count({ where: { boardId } }),
  }
}

async function joined(url: string, displayName: string): Promise<Caller> {
  const caller = new Caller(server.origin)
  await caller.call('POST', '/api/join', {
    body: { token: new URL(url).hash.slice(1), displayName },
  })
  return caller
}

type Attempt = {
  readonly viewer: Caller
  readonly target: Target
  readonly random: Random
  /** What the board says, as one update. */
  readonly board: Uint8Array
}

/** Frame after frame, on a new socket now and then: what is sent while the board is being loaded is judged, too. */
async function tryFrames(
  { viewer, target, random, board }: Attempt,
  frames: number,
): Promise<void> {
  const kinds = Object.values(VIEWER_FRAMES)
  const [editor = 1] = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(board)).keys()
  const port = Number(new URL(server.origin).port)
  const visit = { port, boardId: target.boardId, person: 'vic', cookie: viewer.cookie }
  for (let sent = 0; sent < frames; sent += FRAMES_A_LINK) {
    const link = new AskingLink(visit)
    for (let i = 0; i < Math.min(FRAMES_A_LINK, frames - sent); i++) {
      await link.send(oneOf(random, ...kinds)({ random, editor, board }), pingMarker())
    }
    link.leave()
  }
}

/** Call after call. @returns those that were let through */
async function tryCalls({ viewer, target, random }: Attempt, calls: number): Promise<string[]> {
  const through: string[] = []
  for (let i = 0; i < calls; i++) {
    const words = await tryCall(viewer, target, random)
    if (words !== undefined) through.push(words)
  }
  return through
}

test(
  '[S4] nothing that a viewer sends over a socket or by HTTP changes a board',
  async () => {
    const seconds = sinceStart()
    const ada = new Caller(server.origin)
    const made = { displayName: 'Ada', template: 'security-guarantees' }
    const created = await ada.json<Created>('POST', '/api/boards', { body: made })
    const boardId = created.id
    const viewer = await joined(created.links.viewer, 'Vic')
    const body = { name: 'before' }
    const { id } = await ada.json<{ id: string }>('POST', `/api/boards/${boardId}/snapshots`, {
      body,
    })
    const [link] = await linksOf(ada, boardId)
    const target: Target = { boardId, linkId: link?.id ?? '', snapshotId: id }
    const before = await everything(boardId)
    const board = Y.mergeUpdates(await rowsOf(boardId))
    const attempt = { viewer, target, random: randomFrom(firstSeed()), board }
    const calls = Math.ceil(count / 5)
    const [through] = await Promise.all([
      tryCalls(attempt, calls),
      tryFrames(attempt, count - calls),
    ])
    const after = await everything(boardId)
    tellFault({
      fault: 'a viewer tries to write',
      size: `${count - calls} frames, ${calls} calls`,
      figures: {
        'kinds of frames': Object.keys(VIEWER_FRAMES).length,
        'let through': through.length,
        'with effect': JSON.stringify(after) === JSON.stringify(before) ? 0 : 'some',
        seconds: seconds(),
      },
    })
    expect(through).toEqual([])
    expect(after).toEqual(before)
  },
  timeoutMs,
)
