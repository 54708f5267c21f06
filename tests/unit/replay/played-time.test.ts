import { expect, test } from 'vitest'
import { IDLE_MS, leftOut, placeAt, playedTimes } from '#domain/replay/played-time.ts'

test('a session plays as long as it took, with its pauses cut to two seconds', () => {
  expect([...playedTimes([1_000, 1_300, 2_300, 3_602_300, 3_602_400])]).toEqual([
    0, 300, 1_300, 3_300, 3_400,
  ])
  expect([...playedTimes([])]).toEqual([])
})

test('a clock that went back lets no time pass', () => {
  expect([...playedTimes([1_000, 400, 500])]).toEqual([0, 0, 100])
})

test('the place at a moment has all that was written by then, and nothing before the first', () => {
  const times = [10, 20, 20, 30]
  const placesAt = [5, 10, 19, 20, 29, 30, 99].map((at) => placeAt(times, at))
  expect(placesAt).toEqual([0, 1, 1, 3, 3, 4, 4])
  expect(placeAt([], 5)).toBe(0)
})

test('what a pause leaves out is said at the entry behind it', () => {
  const times = [0, 100, 100 + IDLE_MS + 7]
  expect([1, 2, 3, 4].map((place) => leftOut(times, place))).toEqual([0, 0, 7, 0])
})
