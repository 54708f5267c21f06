import { expect, test } from 'vitest'
import { GuessLimit } from '#server/access/guess-limit.ts'

function wrongTimes(limit: GuessLimit, times: number, address: string, now: number): void {
  for (let i = 0; i < times; i += 1) limit.countWrong(address, now)
}

test('twenty wrong guesses in a minute are the last', () => {
  const limit = new GuessLimit()
  wrongTimes(limit, 19, 'a', 1_000)
  expect(limit.isSpent('a', 1_000)).toBe(false)
  wrongTimes(limit, 1, 'a', 1_000)
  expect(limit.isSpent('a', 60_999)).toBe(true)
})

test('after a minute an address may guess again', () => {
  const limit = new GuessLimit()
  wrongTimes(limit, 20, 'a', 1_000)
  expect(limit.isSpent('a', 61_000)).toBe(false)
})

test('one address does not spend another one’s guesses', () => {
  const limit = new GuessLimit()
  wrongTimes(limit, 20, 'a', 0)
  expect(limit.isSpent('b', 0)).toBe(false)
})

test('a flood of addresses takes bounded memory, and who guessed last is remembered', () => {
  const limit = new GuessLimit()
  for (let i = 0; i < 30_000; i += 1) limit.countWrong(`address ${i}`, 0)
  wrongTimes(limit, 20, 'a', 0)
  expect(limit.size).toBe(10_000)
  expect(limit.isSpent('a', 0)).toBe(true)
})
