import { readdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BacklogJournal } from '#server/sync/journal/backlog-journal.ts'
import { replayJournals } from '#server/sync/journal/replay-journals.ts'
import type { SyncLimits } from '#server/sync/sync-limits.ts'
import { disown } from '#tests/support/disown-journals.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { LateWorld } from './support/late-world.ts'
import { message, openRaw, UPDATE, updateSetting } from './support/peers.ts'
import { makeBoard, startSync, storedBoard } from './support/sync-server.ts'
import { until } from './support/until.ts'
import { WatchedStore } from './support/watched-store.ts'

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined }
const worlds: LateWorld[] = []

afterEach(async () => {
  for (const world of worlds.splice(0)) await world.stop()
})

async function start(limits: Partial<SyncLimits> = {}): Promise<LateWorld> {
  const world = await LateWorld.start(limits)
  worlds.push(world)
  return world
}

test('[S8] [S15] a room with rows that are not stored is not evicted, however empty it is', async () => {
  const world = await start({ idleMs: 0, patrolMs: 5 })
  const { server, watched } = world
  const boardId = await makeBoard(server)
  const [ben, cleo] = [await world.join(boardId, 'ben'), await world.join(boardId, 'cleo')]
  watched.hold('append')
  ben.proposals.set('shown', true)
  await until('it is shown', () => cleo.proposals.has('shown'))
  ben.stop()
  cleo.stop()
  await until('both are gone', () => server.hub.counters.socketsClosed === 2)
  const raw = await openRaw(server, await makeBoard(server), 'ada')
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(server.hub.roomCount).toBe(2)
  watched.letGo('append')
  await until('it is evicted', () => server.hub.counters.evictions === 1)
  raw.socket.close()
})

test('[S8] what the journal cannot take is not shown before the database has it', async () => {
  const world = await start()
  const { server, watched, folder } = world
  const boardId = await makeBoard(server)
  // A file where the folder should be: what a full or broken disk comes to.
  await writeFile(folder, '')
  const ben = await world.join(boardId, 'ben')
  const cleo = await world.join(boardId, 'cleo')
  watched.hold('append')
  ben.proposals.set('waits', true)
  await until('the journal failed', () => server.hub.counters.journalFailed > 0)
  const reading = server.hub.read(boardId, (doc) => doc.getMap('proposals').has('waits'))
  expect(cleo.proposals.has('waits')).toBe(false)
  // The disk is there again: the same edit is kept and shown on the next try.
  await rm(folder)
  await until('it is shown', () => cleo.proposals.has('waits'))
  expect(await reading).toBe(true)
  watched.letGo('append')
  await world.settled(boardId, 'waits')
})

test('[S8] [S14] a slow reader who catches up while the database is late is sent all that is shown', async () => {
  const world = await start({ behindBytes: 64 * 1024, laggingBytes: 16 * 1024 })
  const { server, watched } = world
  const boardId = await makeBoard(server)
  const slow = await openRaw(server, boardId, 'cleo')
  await until('the server has greeted it', () => slow.of(1).length > 0)
  slow.socket.pause()
  watched.hold('append')
  const ben = await world.join(boardId, 'ben')
  const ada = await world.join(boardId, 'ada')
  const big = 'z'.repeat(50_000)
  for (let i = 0; i < 400; i++) {
    ben.proposals.set(`k${i % 7}`, `${i}${big}`)
    if (i % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await until('ada has the last', () => String(ada.proposals.get('k0')).startsWith('399'))
  slow.socket.resume()
  const doc = new Y.Doc()
  await until('so has the slow one, without the database', () => {
    for (const frame of slow.of(...UPDATE)) Y.applyUpdate(doc, body(frame))
    slow.frames.length = 0
    return JSON.stringify(doc.getMap('proposals').get('k0')) === JSON.stringify(`399${big}`)
  })
  expect(server.hub.counters.resyncs).toBeGreaterThan(0)
  slow.socket.close()
  watched.letGo('append')
  await world.settled(boardId, 'k0')
})

/** What an update frame carries: behind two type bytes and its length. */
function body(frame: Buffer): Uint8Array {
  let at = 2
  while ((frame[at] ?? 0) > 127) at += 1
  return frame.subarray(at + 1)
}

test('[S8] [S16] what cannot be stored before the server stops is kept, and stored at the next start', async () => {
  const watched = new WatchedStore()
  const folder = joinPath(await temporaryFolder(), 'journal')
  const events: string[] = []
  const log = { ...QUIET, warn: (event: string) => void events.push(event) }
  const limits = { degradedAfterMs: 20, drainMs: 100 }
  const journal = new BacklogJournal(folder)
  const server = await startSync({ wrap: watched.wrap, journal, limits, log })
  const boardId = await makeBoard(server)
  const raw = await openRaw(server, boardId, 'ben', '?ext=1')
  watched.failNext('append', 1_000)
  raw.send(message(UPDATE, updateSetting('last words')))
  await until('it failed', () => server.hub.counters.flushesFailed > 0)
  await server.hub.shutdown()
  expect(await raw.closed).toBe(4512)
  expect(raw.of(102)).toEqual([])
  expect(events).toContain('sync.backlog-kept')
  watched.failNext('append', 0)
  // The journal names this process, which lives; a later one would find it dead.
  await replayJournals(folder, server.store, QUIET)
  expect(readdirSync(folder).length).toBe(1)
  await disown(folder)
  await replayJournals(folder, server.store, QUIET)
  const stored = await storedBoard(server, boardId)
  expect(stored.getMap('proposals').has('last words')).toBe(true)
  expect(readdirSync(folder)).toEqual([])
  await server.stop()
  await rm(joinPath(folder, '..'), { recursive: true })
})
