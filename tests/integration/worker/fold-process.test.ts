import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  countRows,
  fold,
  newBoard,
  openStoredBoards,
  proposalsIn,
  type StoredBoards,
  Writer,
} from './support/stored-boards.ts'

let boards: StoredBoards

beforeAll(async () => {
  boards = await openStoredBoards()
})
afterAll(() => boards.close())

const SCRIPT = new URL('support/fold-process.ts', import.meta.url).pathname

function foldProcess(boardId: string, env: { readonly [name: string]: string }): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: { ...process.env, DATABASE_URL: boards.database.url, FOLD_BOARD: boardId, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Something in a checkpoint, something behind it, and a row that is to be put aside. */
async function halfFoldedBoard(): Promise<string> {
  const boardId = await newBoard(boards)
  const writer = new Writer(boards, boardId)
  for (let i = 0; i < 30; i++) writer.doc.getMap('proposals').set(`key ${i % 20}`, i)
  await writer.write()
  await fold(boards, boardId)
  await new Writer(boards, boardId).write(Uint8Array.of(1, 1, 9, 0, 200, 200))
  writer.doc.getMap('proposals').set('behind', true)
  await writer.write()
  return boardId
}

const EXPECTED = Object.fromEntries([
  ...Array.from({ length: 20 }, (_, i) => [`key ${i}`, i < 10 ? i + 20 : i]),
  ['behind', true],
])

test.each(['leased', 'loaded', 'made', 'replaced', 'moved', 'committed'] as const)(
  '[S15] a process killed when it has %s a checkpoint leaves everything, and the next one goes on',
  async (step) => {
    const boardId = await halfFoldedBoard()
    const child = foldProcess(boardId, { FOLD_STOP: step })
    const [said] = (await once(child.stdout ?? child, 'data')) as [Buffer]
    expect(String(said)).toBe(`at ${step}\n`)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const before = await countRows(boards, boardId)
    const isDone = step === 'committed'
    expect(before).toEqual(
      isDone ? { log: 31, unfolded: 0, aside: 1 } : { log: 32, unfolded: 2, aside: 0 },
    )
    // The lease went with the connection, as soon as Postgres noticed.
    let report = await fold(boards, boardId, { mend: true })
    while (report.outcome === 'busy') report = await fold(boards, boardId, { mend: true })
    expect(report.outcome).toBe('written')
    expect(await proposalsIn(boards, boardId)).toEqual(EXPECTED)
    expect(await countRows(boards, boardId)).toEqual({ log: 31, unfolded: 0, aside: 1 })
  },
)

test('[S15] two processes that fold one board over and over while it is edited lose no row', async () => {
  const boardId = await newBoard(boards)
  const env = { FOLD_TIMES: '60' }
  const folders = [foldProcess(boardId, env), foldProcess(boardId, env)]
  const outcomes = Promise.all(folders.map((child) => text(child.stdout ?? Readable.from([]))))
  const ended = Promise.all(folders.map((child) => once(child, 'exit')))
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  const writers = [new Writer(boards, boardId), new Writer(boards, boardId)] as const
  let rows = 0
  while (!isOver) {
    const [writer, other] = rows % 2 === 0 ? writers : ([writers[1], writers[0]] as const)
    writer.hear(other)
    writer.doc.getMap('proposals').set(`key ${rows % 50}`, rows)
    await writer.write()
    rows += 1
  }
  expect(await ended).toEqual([
    [0, null],
    [0, null],
  ])
  const counts = (await outcomes).join('').split('\n')
  expect(counts.filter((outcome) => outcome === 'written').length).toBeGreaterThan(5)
  writers[0].hear(writers[1])
  writers[1].hear(writers[0])
  expect((await countRows(boards, boardId)).log).toBe(rows)
  expect(await proposalsIn(boards, boardId)).toEqual(writers[0].doc.getMap('proposals').toJSON())
  await fold(boards, boardId)
  expect(await countRows(boards, boardId)).toEqual({ log: rows, unfolded: 0, aside: 0 })
  expect(await proposalsIn(boards, boardId)).toEqual(writers[1].doc.getMap('proposals').toJSON())
})
