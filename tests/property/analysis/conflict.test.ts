/** Laws of the graph model, and its answers against every sequence of moves written out. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ConflictGraph } from '#domain/analysis/conflict/conflict-graph.ts'
import { equilibria } from '#domain/analysis/conflict/equilibria.ts'
import { jointMoves } from '#domain/analysis/conflict/joint-moves.ts'
import { conflictGraph } from '#domain/analysis/conflict/option-game.ts'
import { runs } from '#tests/support/property-runs.ts'

const ACTORS = 3
const OPTIONS = 4

const aGame: fc.Arbitrary<ConflictGraph> = fc
  .record({
    owners: fc.array(fc.nat({ max: ACTORS - 1 }), { minLength: OPTIONS, maxLength: OPTIONS }),
    worths: fc.array(
      fc.array(fc.nat({ max: 6 }), { minLength: 2 ** OPTIONS, maxLength: 2 ** OPTIONS }),
      { minLength: ACTORS, maxLength: ACTORS },
    ),
    impossible: fc.option(fc.nat({ max: 2 ** OPTIONS - 1 }), { nil: undefined }),
  })
  .map(({ owners, worths, impossible }) =>
    conflictGraph({
      actors: ACTORS,
      owners,
      worth: (actor, state) => worths[actor]?.[state] ?? 0,
      isImpossible: (state) => state === impossible,
    }),
  )

it('[A31] holds every Nash equilibrium by SEQ and SMR, and each of these by GMR', () => {
  fc.assert(
    fc.property(aGame, (game) => {
      const { nash, gmr, smr, seq } = equilibria(game)
      expect(game.states).toEqual(expect.arrayContaining([...gmr]))
      expect(seq).toEqual(expect.arrayContaining([...nash]))
      expect(smr).toEqual(expect.arrayContaining([...nash]))
      expect(gmr).toEqual(expect.arrayContaining([...seq, ...smr]))
    }),
    runs(200),
  )
})

it('[A32] reaches by joint moves what sequences without a double move reach', () => {
  // Any moves, not only those of options: with gaps, turns matter.
  const aStep = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }))
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 12 }), fc.nat({ max: 4 }), (steps, start) => {
      const moves = (actor: number, state: number) =>
        steps.flatMap(([mover, from, to]) => (mover === actor && from === state ? to : []))
      const found = [...jointMoves({ actors: 3 }, 0, moves)(start)]
      // Who goes through a state twice by the same mover's move gains nothing: ten moves are enough for five states.
      const reached = new Set<number>()
      let last: readonly (readonly [number, number])[] = [[start, 0]]
      for (let length = 0; length < 10; length++) {
        const next = last.flatMap(([state, mover]) =>
          [1, 2]
            .filter((other) => other !== mover)
            .flatMap((other) => moves(other, state).map((to) => [to, other] as const)),
        )
        for (const [state] of next) reached.add(state)
        last = [...new Map(next.map((step) => [step.join(), step])).values()]
      }
      expect(found.sort()).toEqual([...reached].sort())
    }),
    runs(300),
  )
})
