import { expect, test } from 'vitest'
import { spreadHue } from '#server/access/spread-hue.ts'

/** The hues of people who come one after the other. */
function comers(count: number): number[] {
  const hues: number[] = []
  for (let i = 0; i < count; i += 1) hues.push(spreadHue(hues))
  return hues
}

test('the first eight people on a board have eight hues', () => {
  expect(comers(8).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test('the second is as far from the first as the wheel allows', () => {
  expect(comers(2)).toEqual([0, 4])
})

test('sixty people spread evenly: seven or eight of each', () => {
  const hues = comers(60)
  const counts = [0, 1, 2, 3, 4, 5, 6, 7].map((hue) => hues.filter((h) => h === hue).length)
  expect(counts.toSorted()).toEqual([7, 7, 7, 7, 8, 8, 8, 8])
})

test('a hue that is out of range takes no place', () => {
  expect(spreadHue([99, -1])).toBe(0)
})
