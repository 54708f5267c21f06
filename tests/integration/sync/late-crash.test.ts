import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type BoardStore, openBoardStore } from '#server/database/board-store.ts'
import { connectDatabase } from '#server/database/client.ts'
import { FreezablePostgres } from '#tests/support/freezable-postgres.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { join } from './support/peers.ts'
import { killProcess, startProcess } from './support/start-process.ts'
import { until } from './support/until.ts'

let postgres: FreezablePostgres
let store: BoardStore

beforeAll(async () => {
  postgres = await FreezablePostgres.start()
  store = openBoardStore(postgres.url)
})
afterAll(async () => {
  await postgres.thaw()
  await store.close()
  await postgres.stop()
})

async function makeBoard(): Promise<string> {
  const id = randomUUID()
  const db = connectDatabase(postgres.url, () => undefined)
  await db.board.create({ data: { id, title: 'Board' } })
  await db.$disconnect()
  await store.create(id, Y.encodeStateAsUpdate(new Y.Doc()))
  return id
}

async function stored(boardId: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const update of (await store.load(boardId))?.updates ?? []) Y.applyUpdate(doc, update)
  return doc
}

test('[S8] what was shown while Postgres hung survives a crash of the server, and whose it is', async () => {
  const folder = joinPath(await temporaryFolder(), 'journal')
  const boardId = await makeBoard()
  let server = await startProcess(postgres.url, folder)
  let acknowledged = 0
  const ben = await join(server, boardId, 'ben', {
    acknowledged: (n) => {
      acknowledged = n
    },
  })
  const cleo = await join(server, boardId, 'cleo')
  ben.proposals.set('before', true)
  await until('it is stored', () => acknowledged === 2)
  await postgres.freeze()
  for (let i = 0; i < 200; i++) {
    ben.proposals.set(`edit ${i}`, i)
    if (i % 10 === 0) cleo.proposals.set(`cleo ${i}`, i)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await until(
    'they see each other',
    () => cleo.proposals.size === 221 && ben.proposals.size === 221,
  )
  expect(acknowledged).toBe(2)
  await killProcess(server)
  const seen = cleo.proposals.toJSON()
  // Nobody brings anything back: both pages are gone, too.
  ben.stop()
  cleo.stop()
  expect(readdirSync(folder).length).toBe(1)
  await postgres.thaw()
  server = await startProcess(postgres.url, folder)
  expect((await stored(boardId)).getMap('proposals').toJSON()).toEqual(seen)
  expect(readdirSync(folder)).toEqual([])

  // The ids they wrote under are still theirs: ben goes on, and cleo's edits are in what he gets.
  const back = await join(server, boardId, 'ben', { doc: ben.doc })
  back.proposals.set('after', true)
  await until('ben goes on', async () => (await stored(boardId)).getMap('proposals').has('after'))
  expect(back.proposals.size).toBe(222)
  back.stop()
  await killProcess(server)
  await rm(joinPath(folder, '..'), { recursive: true })
})

test('[S8] when Postgres answers again everything is stored within seconds, and nothing twice', async () => {
  const folder = joinPath(await temporaryFolder(), 'journal')
  const boardId = await makeBoard()
  const server = await startProcess(postgres.url, folder)
  let acknowledged = 0
  const ben = await join(server, boardId, 'ben', {
    acknowledged: (n) => {
      acknowledged = n
    },
  })
  const cleo = await join(server, boardId, 'cleo')
  await until('the first step 2 is acknowledged', () => acknowledged === 1)
  await postgres.freeze()
  for (let i = 0; i < 100; i++) ben.proposals.set('counter', i)
  await until('cleo sees the last', () => cleo.proposals.get('counter') === 99)
  expect(acknowledged).toBe(1)
  await postgres.thaw()
  await until('all is acknowledged', () => acknowledged === 101)
  await until('the journal is gone', () => readdirSync(folder).length === 0)
  const rows = (await store.load(boardId))?.updates ?? []
  expect(rows.length).toBe(101)
  ben.stop()
  cleo.stop()
  await killProcess(server)
  await rm(joinPath(folder, '..'), { recursive: true })
})
