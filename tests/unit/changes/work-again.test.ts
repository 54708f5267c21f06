import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { workAgain } from '#components/changes/work-again.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('lets what is under way come to its end on a board that never rests, then begins once more for all that came', () => {
  let change: () => void = () => {}
  const subscribe = (listener: () => void) => {
    change = listener
    return () => {
      change = () => {}
    }
  }
  const ends: (() => void)[] = []
  const stopped = vi.fn<() => void>()
  const stop = workAgain(subscribe, (onDone) => {
    ends.push(onDone)
    return stopped
  })
  expect(ends.length).toBe(1)
  for (let n = 0; n < 50; n++) {
    change()
    vi.advanceTimersByTime(100)
  }
  expect(ends.length).toBe(1)
  ends[0]?.()
  vi.advanceTimersByTime(1_000)
  expect(ends.length).toBe(2)
  ends[1]?.()
  vi.advanceTimersByTime(1_000)
  expect(ends.length).toBe(2)
  for (let n = 0; n < 10; n++) {
    change()
    vi.advanceTimersByTime(50)
  }
  expect(ends.length).toBe(3)
  stop()
  expect(stopped).toHaveBeenCalledOnce()
})
