/** What is written down of people who come to boards and go; the clock is ours, the rows are tests/integration/visits.test.ts. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Stay } from '#server/visits/store-stays.ts'
import { VisitBook } from '#server/visits/visit-book.ts'

let stored: Stay[][]
let warned: string[]
let isAway: boolean
let book: VisitBook

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  stored = []
  warned = []
  isAway = false
  book = new VisitBook({
    store: async (stays) => {
      if (isAway) throw new Error('The database is away.')
      stored.push([...stays])
    },
    log: { info() {}, error() {}, warn: (event) => warned.push(event) },
    now: Date.now,
  })
})
afterEach(async () => {
  await book.close()
  vi.useRealTimers()
})

const stay = (personId: string, since: number, until: number): Stay => {
  return { boardId: 'b', personId, since, until }
}

test('those who come together are written together, a second later, and again every minute', async () => {
  for (const person of ['ann', 'ben']) book.came('b', person)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(stored).toEqual([[stay('ann', 0, 1_000), stay('ben', 0, 1_000)]])
  await vi.advanceTimersByTimeAsync(59_000)
  expect(stored.at(-1)).toEqual([stay('ann', 0, 60_000), stay('ben', 0, 60_000)])
})

test('a person is there from the first of their pages to the last', async () => {
  book.came('b', 'ann')
  book.came('b', 'ann')
  await vi.advanceTimersByTimeAsync(5_000)
  book.left('b', 'ann')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(stored).toHaveLength(1)
  book.left('b', 'ann')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(stored.at(-1)).toEqual([stay('ann', 0, 10_000)])
})

test('who reloads the page never left', async () => {
  book.came('b', 'ann')
  await vi.advanceTimersByTimeAsync(5_000)
  book.left('b', 'ann')
  book.came('b', 'ann')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(stored.at(-1)).toEqual([stay('ann', 0, 6_000)])
})

test('what could not be written is written later, and what is left at the end with the end', async () => {
  book.came('b', 'ann')
  isAway = true
  await vi.advanceTimersByTimeAsync(1_000)
  book.left('b', 'ann')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(warned).toEqual(['visits.not-kept', 'visits.not-kept'])
  isAway = false
  book.came('b', 'ben')
  await book.close()
  expect(stored).toEqual([[stay('ann', 0, 1_000), stay('ben', 2_000, 2_000)]])
  expect(vi.getTimerCount()).toBe(0)
})
