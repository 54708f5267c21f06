/** What the boards of one process write together, over a database that takes its time. */

import { expect, test, vi } from 'vitest'
import type { BoardStore } from '#server/database/board-store.ts'
import { Together } from '#server/database/together.ts'
import { BoardTouches } from '#server/sync/board-touches.ts'
import { LoopLoad } from '#server/sync/loop-load.ts'

type Statement<Rows> = {
  readonly rows: Rows
  readonly done: () => void
  readonly fail: (error: Error) => void
}

/** A statement that lands when it is told to. */
function held<Rows>(): {
  readonly statements: Statement<Rows>[]
  run: (rows: Rows) => Promise<void>
} {
  const statements: Statement<Rows>[] = []
  const run = (rows: Rows): Promise<void> =>
    new Promise((done, fail) => statements.push({ rows, done, fail }))
  return { statements, run }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const storeOf = (parts: Partial<BoardStore>): BoardStore => parts as BoardStore

test('what is asked while a statement is under way goes with the next one', async () => {
  const { statements, run } = held<readonly number[]>()
  const squares = new Together(async (numbers: readonly number[]) => {
    await run(numbers)
    return numbers.map((number) => number ** 2)
  })
  const asked = () => statements.map(({ rows }) => rows)
  const first = [squares.ask(1), squares.ask(2)]
  await turn()
  const later = [squares.ask(3), squares.ask(4)]
  await turn()
  expect(asked()).toEqual([[1, 2]])
  statements[0]?.done()
  expect(await Promise.all(first)).toEqual([1, 4])
  await turn()
  expect(asked()).toEqual([
    [1, 2],
    [3, 4],
  ])
  statements[1]?.fail(new Error('The database went away.'))
  const outcomes = await Promise.allSettled(later)
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  void squares.ask(5)
  await turn()
  expect(asked().at(-1)).toEqual([5])
})

test('[S7] when boards changed is noted once a second, for all of them together', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { statements, run } = held<ReadonlyMap<string, number>>()
  const warned: string[] = []
  const log = { info() {}, error() {}, warn: (event: string) => warned.push(event) }
  const touches = new BoardTouches(storeOf({ touch: run }), log)
  for (const [n, boardId] of ['a', 'b', 'a'].entries()) touches.add(boardId, n)
  vi.advanceTimersByTime(999)
  expect(statements).toEqual([])
  vi.advanceTimersByTime(1)
  expect(statements.map(({ rows }) => rows)).toEqual([
    new Map([
      ['a', 2],
      ['b', 1],
    ]),
  ])
  statements[0]?.fail(new Error('The database went away.'))
  await turn()
  expect(warned).toEqual(['sync.touch-failed'])
  touches.add('c', 0)
  void touches.write()
  expect(statements.at(-1)?.rows).toEqual(new Map([['c', 0]]))
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('[S12] windows are up to three times as long while the event loop has much to do', async () => {
  const load = new LoopLoad()
  const atRest = load.stretch(performance.now())
  const until = performance.now() + 300
  while (performance.now() < until) await turn()
  const busy = load.stretch(performance.now())
  expect(atRest).toBe(1)
  expect(busy).toBeGreaterThan(1)
  expect(busy).toBeLessThanOrEqual(3)
  expect(load.stretch(performance.now())).toBe(busy)
})
