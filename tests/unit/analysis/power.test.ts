import { expect, it } from 'vitest'
import { decisionGame } from '#domain/analysis/decision-game.ts'
import { banzhaf } from '#domain/analysis/power/banzhaf.ts'
import { minimalBlockingCoalitions } from '#domain/analysis/power/blocking-coalitions.ts'
import { shapleyShubik } from '#domain/analysis/power/shapley-shubik.ts'
import { membersOf, weightedGame } from '#domain/analysis/power/simple-game.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { actor } from '#tests/support/board-builder.ts'
import { foundingExample, negotiationOf, party } from '#tests/support/negotiations.ts'

/** France, Germany, Italy; Belgium, the Netherlands; Luxembourg, whose vote could never matter. */
const EEC_1958 = weightedGame(12, [4, 4, 4, 2, 2, 1])
const SECURITY_COUNCIL = weightedGame(39, [...Array(5).fill(7), ...Array(10).fill(1)])

function expectClose(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length)
  for (const [i, share] of wanted.entries()) expect(found[i]).toBeCloseTo(share, 12)
}

it('[A26] gives the Banzhaf shares of the EEC of 1958: 5/21, 1/7, and nought for Luxembourg', () => {
  expectClose(banzhaf(EEC_1958), [5 / 21, 5 / 21, 5 / 21, 1 / 7, 1 / 7, 0])
})

it('[A26] gives the Banzhaf shares of [51; 50, 49, 1]: 3/5, 1/5, 1/5', () => {
  expectClose(banzhaf(weightedGame(51, [50, 49, 1])), [3 / 5, 1 / 5, 1 / 5])
})

it('[A26] gives the Shapley–Shubik shares of the Security Council: 421/2145 and 4/2145', () => {
  expectClose(shapleyShubik(SECURITY_COUNCIL), [
    ...Array(5).fill(421 / 2145),
    ...Array(10).fill(4 / 2145),
  ])
})

it('[A25] finds who blocks the Security Council: a permanent member, or seven of the others', () => {
  const blocking = minimalBlockingCoalitions(SECURITY_COUNCIL).map(membersOf)
  const alone = blocking.filter((members) => members.length === 1)
  const together = blocking.filter((members) => members.length === 7)

  expect(alone).toEqual([[0], [1], [2], [3], [4]])
  expect(together).toHaveLength(120)
  expect(blocking).toHaveLength(125)
})

it('[A25] makes every party a blocker by itself under unanimity, and any two under all but one', () => {
  const board = negotiationOf([party('a'), party('b'), party('c'), actor('observer')])
  const blocking = (rule: Negotiation['decisionRule']) =>
    minimalBlockingCoalitions(gameOf(board, rule)).map(membersOf)

  expect(blocking('unanimity')).toEqual([[0], [1], [2]])
  expect(blocking('all-but-one')).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ])
})

it('[A26] counts weights, quota and vetoes of the board', () => {
  const eec = [4, 4, 4, 2, 2, 1].map((weight, i) => party(`member-${i}`, { weight }))
  const board = negotiationOf(eec, { quota: 12 / 17 })
  expectClose(banzhaf(gameOf(board, 'weighted')), banzhaf(EEC_1958))

  const vetoing = negotiationOf([party('a', { vetoPlayer: true }), party('b'), party('c')])
  expectClose(shapleyShubik(gameOf(vetoing, 'weighted')), [2 / 3, 1 / 6, 1 / 6])
})

it('[A26] gives the four principals of the founding example a quarter each under any rule, for all have a veto', () => {
  for (const rule of ['unanimity', 'consensus', 'all-but-one', 'weighted'] as const) {
    expectClose(shapleyShubik(gameOf(foundingExample(), rule)), [0.25, 0.25, 0.25, 0.25])
  }
})

it('counts no coalitions of more than twenty parties', () => {
  const crowd = negotiationOf(Array.from({ length: 21 }, (_, i) => party(`p${i}`)))
  expect(decisionGame(crowd)).toBeUndefined()
  expect(() => banzhaf(weightedGame(1, Array(21).fill(1)))).toThrow(RangeError)
})

function gameOf(board: Negotiation, rule: Negotiation['decisionRule']) {
  const game = decisionGame(board, { rule })
  if (!game) throw new Error('too many parties')
  return game
}
