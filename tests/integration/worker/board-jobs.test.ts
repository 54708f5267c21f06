import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { EXPORT_WISH } from '#server/exports/export-wish.ts'
import { BoardJobs } from '#server/worker/board-jobs.ts'
import { actor, boardWith, proposal } from '#tests/support/board-builder.ts'
import { until } from '../sync/support/until.ts'
import {
  countRows,
  newBoard,
  openStoredBoards,
  type StoredBoards,
  Writer,
} from './support/stored-boards.ts'

let boards: StoredBoards
const opened: BoardJobs[] = []

beforeAll(async () => {
  boards = await openStoredBoards()
})
afterEach(async () => {
  vi.useRealTimers()
  for (const jobs of opened.splice(0)) await jobs.close()
})
afterAll(() => boards.close())

type Said = { readonly event: string; readonly fields: object | undefined }

function openJobs(url = boards.database.url, options = {}): { jobs: BoardJobs; said: Said[] } {
  const said: Said[] = []
  const note = (event: string, fields?: object): number => said.push({ event, fields })
  const jobs = new BoardJobs(url, { info: note, warn: note, error: note }, options)
  opened.push(jobs)
  return { jobs, said }
}

async function boardWithRows(rows: number): Promise<string> {
  const boardId = await newBoard(boards)
  const writer = new Writer(boards, boardId)
  for (let i = 0; i < rows; i++) writer.doc.getMap('proposals').set(`key ${i}`, i)
  await writer.write()
  return boardId
}

const JSON_WISH = EXPORT_WISH.parse({ format: 'json' })
const foldOf = (boardId: string) => ({ kind: 'fold', boardId, mend: false }) as const
const exportOf = (boardId: string) =>
  ({ kind: 'export', boardId, wish: JSON_WISH, exportedAt: '2026-11-23T00:00:00.000Z' }) as const

test('[S15] the thread folds what it is asked to, board after board', async () => {
  const { jobs } = openJobs()
  const ids = await Promise.all([boardWithRows(5), boardWithRows(6), boardWithRows(7)])
  const reports = await Promise.all(ids.map((id) => jobs.run(foldOf(id))))
  expect(reports.map(({ outcome, rows }) => [outcome, rows])).toEqual([
    ['written', 5],
    ['written', 6],
    ['written', 7],
  ])
  for (const id of ids) expect(await countRows(boards, id)).toMatchObject({ unfolded: 0 })
})

test('a job for a board that does not exist is refused with the reason', async () => {
  const { jobs, said } = openJobs()
  await expect(jobs.run(exportOf('none'))).rejects.toMatchObject({ code: 'not_found' })
  expect(await jobs.run(foldOf('none'))).toMatchObject({ outcome: 'gone' })
  expect(said).toEqual([])
})

test('a job that fails is refused and logged with its stack, and the next one is done', async () => {
  const { jobs, said } = openJobs()
  const boardId = await boardWithRows(3)
  // No text in Postgres holds a NUL.
  await expect(jobs.run(exportOf('\0'))).rejects.toMatchObject({ code: 'unavailable' })
  expect(said.map(({ event }) => event)).toEqual(['worker.job-failed'])
  expect(await jobs.run(foldOf(boardId))).toMatchObject({ outcome: 'written' })
})

test('while the database is away jobs are refused, and no thread is lost', async () => {
  const { jobs, said } = openJobs('postgresql://nobody@127.0.0.1:1/none')
  await expect(jobs.run(foldOf('b'))).rejects.toMatchObject({ code: 'unavailable' })
  await expect(jobs.run(foldOf('b'))).rejects.toMatchObject({ code: 'unavailable' })
  expect(said.map(({ event }) => event)).toEqual(['worker.job-failed', 'worker.job-failed'])
})

test('a thread that runs out of memory takes its job with it and nothing else, and is started again', async () => {
  const boardId = await boardWithRows(3)
  const large = await newBoard(boards)
  const writer = new Writer(boards, large)
  for (let i = 0; i < 40_000; i++)
    writer.doc.getMap('proposals').set(`key ${i}`, { text: `${i} `.repeat(20) })
  await writer.write(Y.encodeStateAsUpdate(writer.doc))
  const { jobs, said } = openJobs(boards.database.url, { memoryMb: 24 })
  const lost = jobs.run(foldOf(large))
  const next = jobs.run(foldOf(boardId))
  await expect(lost).rejects.toMatchObject({ code: 'unavailable' })
  expect(await next).toMatchObject({ outcome: 'written' })
  expect(said.map(({ event }) => event)).toEqual(['worker.failed', 'worker.ended'])
})

test('the queue is bounded: what comes beyond it is refused at once', async () => {
  const { jobs } = openJobs()
  const boardId = await boardWithRows(2)
  const asked = Array.from({ length: 300 }, () => jobs.run(foldOf(boardId)))
  const outcomes = await Promise.allSettled(asked)
  const done = outcomes.filter(({ status }) => status === 'fulfilled').length
  // One under way and two hundred that wait.
  expect([done, outcomes.length - done]).toEqual([201, 99])
})

test('what somebody waits for comes before folding', async () => {
  const { jobs } = openJobs()
  const boardId = await boardWithRows(2)
  const order: string[] = []
  const noted = async (name: string, job: Promise<unknown>): Promise<void> => {
    await job
    order.push(name)
  }
  await Promise.all([
    noted('fold 1', jobs.run(foldOf(boardId))),
    noted('fold 2', jobs.run(foldOf(boardId))),
    noted('fold 3', jobs.run(foldOf(boardId))),
    noted('export', jobs.run(exportOf(boardId))),
  ])
  expect(order).toEqual(['fold 1', 'export', 'fold 2', 'fold 3'])
})

test('[S15] clearing a board gives up the folds that wait for it and outlasts the one under way', async () => {
  const { jobs } = openJobs()
  const [boardId, other] = [await boardWithRows(50), await boardWithRows(3)]
  const running = jobs.run(foldOf(boardId))
  const waiting = jobs.run(foldOf(boardId))
  const elsewhere = jobs.run(foldOf(other))
  let isOver = false
  void running.then(() => {
    isOver = true
  })
  await Promise.all([
    jobs.clear(boardId),
    expect(waiting).rejects.toMatchObject({ code: 'unavailable' }),
  ])
  await until('the fold under way has answered', () => isOver)
  expect(await countRows(boards, boardId)).toMatchObject({ unfolded: 0 })
  expect(await elsewhere).toMatchObject({ outcome: 'written' })
})

test('closing finishes what is under way, refuses what waits and what comes', async () => {
  const { jobs } = openJobs()
  const boardId = await boardWithRows(4)
  // Closing waits two seconds, in which a busy machine may not even have started the thread.
  await jobs.run(exportOf(boardId))
  const running = jobs.run(foldOf(boardId))
  const waiting = jobs.run(foldOf(boardId))
  await Promise.all([jobs.close(), expect(waiting).rejects.toMatchObject({ code: 'unavailable' })])
  expect(await running).toMatchObject({ outcome: 'written' })
  await expect(jobs.run(foldOf(boardId))).rejects.toMatchObject({ code: 'unavailable' })
})

/** Every step of it is told. */
async function largeBoard(cards: number): Promise<string> {
  const boardId = await newBoard(boards)
  const doc = boardWith(
    actor('a'),
    ...Array.from({ length: cards }, (_, n) => proposal(`p${n}`, {}, [-300, n * 90])),
  )
  await new Writer(boards, boardId).write(Y.encodeStateAsUpdate(doc))
  return boardId
}

const svgOf = (boardId: string) =>
  ({ ...exportOf(boardId), wish: EXPORT_WISH.parse({ format: 'svg' }) }) as const

test('a job that nobody waits for any more stops at its next step, and the next one is done', async () => {
  const { jobs, said } = openJobs()
  const boardId = await largeBoard(2_000)
  const gone = new AbortController()
  const file = jobs.run(svgOf(boardId), {
    signal: gone.signal,
    onProgress: () => gone.abort(new Error('hung up')),
  })
  await expect(file).rejects.toThrow('hung up')
  const next = await jobs.run(svgOf(await largeBoard(3)))
  expect(new TextDecoder().decode(next)).toContain('</svg>')
  expect(said).toEqual([
    { event: 'worker.given-up', fields: { job: 'export', boardId, by: 'step' } },
  ])
})

/** A minute and forty seconds pass whenever it says how far it is. */
const SLOW_STEP_MS = 100_000

test('a job may take as long as it gets on, and is ended once it does not', async () => {
  const { jobs, said } = openJobs()
  const job = { ...exportOf(await largeBoard(400)), wish: EXPORT_WISH.parse({ format: 'pdf' }) }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let passed = 0
  const pass = (ms: number) => () => {
    passed += ms
    vi.advanceTimersByTime(ms)
  }
  await expect(jobs.run(job, { onProgress: pass(SLOW_STEP_MS) })).resolves.toBeDefined()
  expect(passed).toBeGreaterThan(2 * SLOW_STEP_MS)
  expect(said).toEqual([])

  await expect(jobs.run(job, { onProgress: pass(2 * SLOW_STEP_MS) })).rejects.toMatchObject({
    code: 'unavailable',
  })
  expect(said.map(({ event }) => event)).toEqual(['worker.too-slow', 'worker.ended'])
})

test('a job that waits is taken out of the queue when its caller has gone', async () => {
  const { jobs, said } = openJobs()
  const boardId = await boardWithRows(2)
  const gone = new AbortController()
  const first = jobs.run(exportOf(boardId))
  const given = jobs.run(exportOf(boardId), { signal: gone.signal })
  gone.abort()
  await expect(given).rejects.toThrow()
  await first
  expect(said).toEqual([])
})

test('nobody fills the queue alone', async () => {
  const { jobs } = openJobs(undefined, { mostOfCaller: 3 })
  const boardId = await boardWithRows(2)
  const mine = [1, 2, 3].map(() => jobs.run(exportOf(boardId), { caller: 'ann' }))
  await expect(jobs.run(exportOf(boardId), { caller: 'ann' })).rejects.toMatchObject({
    code: 'too_many_requests',
  })
  await expect(jobs.run(exportOf(boardId), { caller: 'bob' })).resolves.toBeDefined()
  await Promise.all(mine)
  await expect(jobs.run(exportOf(boardId), { caller: 'ann' })).resolves.toBeDefined()
})
