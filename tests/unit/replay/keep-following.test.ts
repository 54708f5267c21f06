// @vitest-environment jsdom
/** How often a replay asks for what came since; the clock is ours. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepFollowing } from '#components/replay/keep-following.ts'
import type { TapeState } from '#components/replay/tape.ts'

let asked: number[]
let times: number[]
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  asked = []
  times = [1, 2, 3]
  stop = keepFollowing({
    state: () => ({ times }) as unknown as TapeState,
    follow: () => void asked.push(Date.now() / 1_000),
  })
})
afterEach(() => {
  stop()
  look('visible')
  vi.useRealTimers()
})

function look(state: 'visible' | 'hidden'): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000)

it('asks soon while something happens, and more and more seldom while nothing does', async () => {
  await pass(120)
  expect(asked).toEqual([5, 10, 20, 40, 80, 120])
  times = [...times, 4]
  await pass(46)
  expect(asked.slice(6)).toEqual([160, 165])
})

it('asks nothing in a page nobody looks at, and at once when somebody does again', async () => {
  look('hidden')
  await pass(300)
  expect(asked).toEqual([])
  look('visible')
  expect(asked).toEqual([300])
})

it('ends when it is ended', async () => {
  stop()
  await pass(300)
  look('visible')
  expect([asked, vi.getTimerCount()]).toEqual([[], 0])
})
