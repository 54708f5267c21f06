import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { LogRow } from '#server/database/board-store.ts'
import { BacklogJournal } from '#server/sync/journal/backlog-journal.ts'
import { readRecords, readRow } from '#server/sync/journal/journal-record.ts'
import { replayJournals } from '#server/sync/journal/replay-journals.ts'
import { disown } from '#tests/support/disown-journals.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { updateSetting } from './support/peers.ts'
import { makeBoard, type SyncServer, startSync, storedBoard } from './support/sync-server.ts'
import { WatchedStore } from './support/watched-store.ts'

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined }
const watched = new WatchedStore()
let server: SyncServer
let temporary: string
let folder: string

beforeAll(async () => {
  server = await startSync()
})
beforeEach(async () => {
  temporary = await temporaryFolder()
  folder = join(temporary, 'journal')
})
afterEach(() => rm(temporary, { recursive: true }))
afterAll(() => server.stop())

function row(boardId: string, origin: string, n: number, key = `${origin} ${n}`): LogRow {
  const binds = n === 0 ? [n + 7] : []
  return { boardId, origin, n, bytes: updateSetting(key), personId: 'ben', binds }
}

async function written(rows: readonly LogRow[]): Promise<BacklogJournal> {
  const journal = new BacklogJournal(folder)
  await journal.append(rows, () => rows)
  return journal
}

async function keysOf(boardId: string): Promise<readonly string[]> {
  const stored = await storedBoard(server, boardId)
  return [...stored.getMap('proposals').keys()].sort()
}

async function rowsIn(name: string): Promise<readonly (LogRow | undefined)[]> {
  const { contents } = readRecords(await readFile(join(folder, name)))
  return contents.slice(1).map(readRow)
}

test('[S8] a journal gives back what was written, group after group', async () => {
  const rows = [row('a', 'x', 0), row('b', 'x', 0), row('a', 'x', 1)]
  const journal = await written(rows.slice(0, 2))
  await journal.append(rows.slice(2), () => rows)
  const [name = ''] = await readdir(folder)
  const read = await rowsIn(name)
  expect(read.map((one) => one && { ...one, bytes: [...one.bytes] })).toEqual(
    rows.map((one) => ({ ...one, bytes: [...one.bytes] })),
  )
  // Boards are private, and so is what of them lies on disk.
  expect((await stat(join(folder, name))).mode & 0o077).toBe(0)
  await journal.clear()
  expect(await readdir(folder)).toEqual([])
  expect(journal.isEmpty).toBe(true)
})

test('[S8] journals of several dead processes are stored, that of a live one is left alone', async () => {
  const boardId = await makeBoard(server)
  const first = await written([row(boardId, 'first', 0), row(boardId, 'first', 1)])
  const second = await written([row(boardId, 'second', 0)])
  await Promise.all([first.close(), second.close()])
  await disown(folder)
  const live = await written([row(boardId, 'live', 0)])
  await replayJournals(folder, server.store, QUIET)
  expect(await keysOf(boardId)).toEqual(['first 0', 'first 1', 'second 0'])
  expect((await readdir(folder)).length).toBe(1)
  expect((await server.store.load(boardId))?.owners.get(7)).toBe('ben')
  await live.close()
})

test('[S8] what the audit says of a row is stored with it, once, and not without it', async () => {
  const { db } = server.database
  const boardId = await makeBoard(server)
  const noted = (of: string) => ({
    ...{ boardId: of, byId: 'ann', byName: 'Ann', act: 'board.renamed', facts: { name: 'Talks' } },
  })
  const rows = [row(boardId, 'noted', 0), { ...row(boardId, 'noted', 1), noted: noted(boardId) }]
  for (let time = 0; time < 2; time++) {
    await (await written(rows)).close()
    await disown(folder)
    await replayJournals(folder, server.store, QUIET)
  }
  expect(await keysOf(boardId)).toEqual(['noted 0', 'noted 1'])
  expect(await db.auditEntry.findMany({ where: { boardId } })).toMatchObject([noted(boardId)])
  const lost = { ...row('never-there', 'noted', 0), noted: noted('never-there') }
  expect(await server.store.append([lost])).toBe('refused')
  expect(await db.auditEntry.count({ where: { boardId: 'never-there' } })).toBe(0)
})

test('[S8] what the server does to a board is noted when it is durable, also when nothing changed, and not when it fails', async () => {
  const { db } = server.database
  const boardId = await makeBoard(server)
  const noted = (name: string) => ({
    ...{ boardId, byId: 'ann', byName: 'Ann', act: 'board.renamed', facts: { name } },
  })
  const namesNoted = async () =>
    (await db.auditEntry.findMany({ where: { boardId }, orderBy: { id: 'asc' } })).map(
      ({ facts }) => facts,
    )
  await server.hub.change(boardId, 'ann', (doc) => doc.getMap('meta').set('title', 'a'), noted('a'))
  expect(await namesNoted()).toEqual([{ name: 'a' }])
  await server.hub.change(boardId, 'ann', () => undefined, noted('same'))
  const failing = server.hub.change(
    boardId,
    'ann',
    () => {
      throw new Error('on purpose')
    },
    noted('never'),
  )
  await expect(failing).rejects.toThrow('on purpose')
  expect(await namesNoted()).toEqual([{ name: 'a' }, { name: 'same' }])
})

test('[S8] replaying twice, or what was stored before the crash, changes nothing', async () => {
  const boardId = await makeBoard(server)
  const rows = [row(boardId, 'x', 0), row(boardId, 'x', 1), row(boardId, 'x', 2)]
  await server.store.append(rows.slice(0, 2))
  for (let time = 0; time < 2; time++) {
    await (await written(rows)).close()
    await disown(folder)
    await replayJournals(folder, server.store, QUIET)
  }
  expect(await server.database.db.boardUpdate.count({ where: { boardId, origin: 'x' } })).toBe(3)
})

test('[S8] a torn end costs nothing that stands before it, wherever the crash tore it', async () => {
  const boardId = await makeBoard(server)
  const rows = [0, 1, 2].map((n) => row(boardId, 'x', n))
  await (await written(rows)).close()
  const [name = ''] = await readdir(folder)
  const whole = await readFile(join(folder, name))
  for (let end = whole.length - 1; end > 0; end--) {
    const { contents, unreadable } = readRecords(whole.subarray(0, end))
    const read = contents.slice(1).map(readRow)
    expect(read.map((one) => one?.n)).toEqual([0, 1, 2].slice(0, read.length))
    const recordsEnd = contents.reduce((sum, { length }) => sum + 8 + length, 0)
    expect(recordsEnd + unreadable).toBe(end)
  }
  const spoilt = Buffer.from(whole)
  spoilt.writeUInt8((spoilt.at(-3) ?? 0) ^ 1, spoilt.length - 3)
  await writeFile(join(folder, name), spoilt)
  await disown(folder)
  await replayJournals(folder, server.store, QUIET)
  expect(await keysOf(boardId)).toEqual(['x 0', 'x 1'])
  // Nothing is thrown away that could not be read.
  expect((await readdir(folder)).every((left) => left.endsWith('.kept'))).toBe(true)
})

test('[S8] rows of a board that was deleted meanwhile are dropped, those of the others stored', async () => {
  const [doomed, other] = [await makeBoard(server), await makeBoard(server)]
  await (await written([row(doomed, 'x', 0), row(other, 'x', 0), row(doomed, 'x', 1)])).close()
  await disown(folder)
  await server.database.db.board.delete({ where: { id: doomed } })
  await replayJournals(folder, server.store, QUIET)
  expect(await keysOf(other)).toEqual(['x 0'])
  expect(await readdir(folder)).toEqual([])
})

test('[S8] boards are not served while the database does not take what they showed', async () => {
  const boardId = await makeBoard(server)
  await (await written([row(boardId, 'x', 0)])).close()
  await disown(folder)
  watched.failNext('append', 2)
  await replayJournals(folder, watched.wrap(server.store), QUIET)
  expect(watched.calls.append).toBe(3)
  expect(await keysOf(boardId)).toEqual(['x 0'])
})

test('[S8] a journal that was taken away is written again, with all that is not stored', async () => {
  const rows = [row('a', 'x', 0), row('a', 'x', 1)]
  const journal = await written(rows.slice(0, 1))
  const [name = ''] = await readdir(folder)
  await rm(join(folder, name))
  await journal.append(rows.slice(1), () => rows)
  const [again = ''] = await readdir(folder)
  expect((await rowsIn(again)).map((one) => one?.n)).toEqual([0, 1])
  await journal.clear()
  expect(await readdir(folder)).toEqual([])
})

test('[S8] a write that fails leaves what was there, and the next one holds everything', async () => {
  const rows = [row('a', 'x', 0), row('a', 'x', 1), row('a', 'x', 2)]
  const journal = await written(rows.slice(0, 1))
  const [first = ''] = await readdir(folder)
  // The file is gone, and no new one can be made: a file stands where the folder was.
  await rename(folder, `${folder}-away`)
  await rm(join(`${folder}-away`, first))
  await writeFile(folder, '')
  await expect(journal.append(rows.slice(1, 2), () => rows.slice(0, 2))).rejects.toThrow()
  expect(journal.isEmpty).toBe(false)
  await rm(folder)
  await journal.append(rows.slice(2), () => rows)
  const names = await readdir(folder)
  expect(names.length).toBe(1)
  expect((await rowsIn(names[0] ?? '')).map((one) => one?.n)).toEqual([0, 1, 2])
  await journal.clear()
})

test('[S8] a journal that is mostly stored is begun anew, so that it does not grow for ever', async () => {
  const big = new Uint8Array(4 * 1024 * 1024)
  const rows = Array.from({ length: 40 }, (_, n) => ({ ...row('a', 'x', n), bytes: big }))
  const journal = new BacklogJournal(folder)
  let most = 0
  for (const [i, one] of rows.entries()) {
    await journal.append([one], () => rows.slice(Math.max(0, i - 1), i + 1))
    const sizes = await Promise.all(
      (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
    )
    most = Math.max(most, ...sizes)
    expect(sizes.length).toBe(1)
  }
  expect(most).toBeLessThan(80 * 1024 * 1024)
  await journal.clear()
})
