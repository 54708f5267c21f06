import { expect, it } from 'vitest'
import { PersonPace } from '#server/access/person-pace.ts'

const MINUTE = 60_000

it('lets as much through at once as it says, then as much as the minutes bring, for each person apart', () => {
  const pace = new PersonPace({ atOnce: 3, perMinute: 2, waiting: 0 })
  for (let i = 0; i < 3; i++) expect(pace.take('ann', 0)).toBe(0)
  expect(() => pace.take('ann', 0)).toThrow(expect.objectContaining({ code: 'too_many_requests' }))
  expect(pace.take('ben', 0)).toBe(0)
  // A refusal costs nothing.
  expect(pace.take('ann', MINUTE / 2)).toBe(0)
  expect(() => pace.take('ann', MINUTE / 2)).toThrow()
  for (let i = 0; i < 3; i++) expect(pace.take('ann', 60 * MINUTE)).toBe(0)
  expect(() => pace.take('ann', 60 * MINUTE)).toThrow()
})

it('has people wait for their turn before it refuses them', () => {
  const pace = new PersonPace({ atOnce: 1, perMinute: 60, waiting: 2 })
  expect([0, 0, 0].map((now) => pace.take('ann', now))).toEqual([0, 1_000, 2_000])
  expect(() => pace.take('ann', 0)).toThrow()
  expect(pace.take('ann', 1_000)).toBe(2_000)
  expect(pace.take('ann', 4_000)).toBe(0)
})

it('remembers ten thousand people', () => {
  const pace = new PersonPace({ atOnce: 1, perMinute: 1, waiting: 0 })
  for (let i = 0; i < 10_002; i++) pace.take(`person ${i}`, 0)
  expect(pace.size).toBe(10_000)
  expect(() => pace.take('person 10001', 0)).toThrow()
})

it('a turn comes when it was said to', async () => {
  const pace = new PersonPace({ atOnce: 1, perMinute: 60_000, waiting: 1 })
  await pace.turn('ann')
  await expect(pace.turn('ann')).resolves.toBeUndefined()
})
