/** Laws of power indices and of agreement, and the indices as their definitions put them. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agreementOf } from '#domain/analysis/agreement.ts'
import { decisionGame } from '#domain/analysis/decision-game.ts'
import { banzhaf } from '#domain/analysis/power/banzhaf.ts'
import { minimalBlockingCoalitions } from '#domain/analysis/power/blocking-coalitions.ts'
import { shapleyShubik } from '#domain/analysis/power/shapley-shubik.ts'
import { isMember, type SimpleGame, weightedGame } from '#domain/analysis/power/simple-game.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aNegotiation } from '#tests/support/random-negotiations.ts'

const aWeighted = fc
  .record({
    weights: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 }),
    quota: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ weights, quota }) => weightedGame(quota, weights))

const aGame: fc.Arbitrary<SimpleGame> = fc.oneof(
  aWeighted,
  aNegotiation.map((board) => decisionGame(board) ?? weightedGame(1, [1])),
)

it('[A26] gives out all of the power, nothing below nought, wherever somebody can win', () => {
  fc.assert(
    fc.property(aGame, (game) => {
      const canWin = game.wins(2 ** game.players - 1)
      for (const shares of [shapleyShubik(game), banzhaf(game)]) {
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(canWin ? 1 : 0, 10)
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
      }
    }),
    runs(300),
  )
})

it('[A26] gives the Shapley–Shubik shares that going through all orders gives', () => {
  fc.assert(
    fc.property(aWeighted, (game) => {
      const orders = ordersOf([...Array(game.players).keys()])
      const pivots = orders.map((order) => pivotOf(game, order))
      for (const [player, share] of shapleyShubik(game).entries()) {
        const times = pivots.filter((pivot) => pivot === player).length
        expect(share).toBeCloseTo(times / orders.length, 10)
      }
    }),
    runs(30),
  )
})

it('[A25] finds coalitions that block, each of whose members is needed, in every coalition that blocks', () => {
  fc.assert(
    fc.property(aGame, (game) => {
      const everybody = 2 ** game.players - 1
      const blocks = (coalition: number) => !game.wins(everybody & ~coalition)
      const minimal = minimalBlockingCoalitions(game)

      for (const coalition of minimal) {
        expect(blocks(coalition)).toBe(true)
        for (let player = 0; player < game.players; player++) {
          if (isMember(coalition, player)) expect(blocks(coalition & ~(1 << player))).toBe(false)
        }
      }
      for (let coalition = 0; coalition <= everybody; coalition++) {
        const holdsOne = minimal.some((each) => (each & coalition) === each)
        expect(holdsOne).toBe(blocks(coalition))
      }
    }),
    runs(200),
  )
})

it('[A27] keeps agreement between -1 and 1, the same from either end, and whatever the scale of counts', () => {
  const someCounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 8 })
  fc.assert(
    fc.property(someCounts, (counts) => {
      const agreement = agreementOf(counts)
      if (agreement === undefined) return
      expect(Math.abs(agreement)).toBeLessThanOrEqual(1 + 1e-12)
      expect(agreementOf(counts.toReversed())).toBeCloseTo(agreement, 10)
      expect(agreementOf(counts.map((count) => count * 7))).toBeCloseTo(agreement, 10)
    }),
    runs(500),
  )
})

/** Who makes the coalition win by joining it; nobody when all together lose. */
function pivotOf(game: SimpleGame, order: readonly number[]): number | undefined {
  let coalition = 0
  return order.find((player) => {
    const losesBefore = !game.wins(coalition)
    coalition |= 1 << player
    return losesBefore && game.wins(coalition)
  })
}

function ordersOf(players: readonly number[]): readonly (readonly number[])[] {
  if (players.length === 0) return [[]]
  return players.flatMap((first) =>
    ordersOf(players.filter((player) => player !== first)).map((rest) => [first, ...rest]),
  )
}
