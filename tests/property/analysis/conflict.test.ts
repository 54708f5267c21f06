/** Laws of the graph model, and its answers against every sequence of moves written out. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ConflictGraph, improvements } from '#domain/analysis/conflict/conflict-graph.ts'
import { equilibria } from '#domain/analysis/conflict/equilibria.ts'
import { conflictGraph } from '#domain/analysis/conflict/option-game.ts'
import { setbacks } from '#domain/analysis/conflict/setbacks.ts'
import { CONCEPTS, lookoutOf } from '#domain/analysis/conflict/stability.ts'
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

/** Every sequence of moves in which nobody moves twice running, up to ten of them. */
function reachable(
  movers: readonly number[],
  moves: ConflictGraph['moves'],
  start: number,
): ReadonlySet<number> {
  const reached = new Set<number>()
  let last: readonly (readonly [state: number, mover: number])[] = [[start, -1]]
  // Who goes through a state twice by the same mover's move gains nothing: the lines stay few.
  for (let length = 0; length < 10; length++) {
    const next = last.flatMap(([state, mover]) =>
      movers
        .filter((other) => other !== mover)
        .flatMap((other) => moves(other, state).map((to) => [to, other] as const)),
    )
    for (const [state] of next) reached.add(state)
    last = [...new Map(next.map((step) => [step.join(), step])).values()]
  }
  return reached
}

it('[A32] finds the worst state of all that sequences without a double move lead to', () => {
  // Any moves, not only those of options: with gaps, turns matter.
  const aStep = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }))
  const someWorths = fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 12 }), someWorths, (steps, worths) => {
      const worth = (state: number) => worths[state] ?? 0
      const states = [0, 1, 2, 3, 4]
      const found = setbacks(
        { actors: 3, states },
        {
          actor: 0,
          worth,
          arrivals: (actor, state) =>
            steps.flatMap(([mover, from, to]) => (mover === actor && to === state ? from : [])),
        },
      )
      const moves = (actor: number, state: number) =>
        steps.flatMap(([mover, from, to]) => (mover === actor && from === state ? to : []))
      for (const state of states) {
        const reached = reachable([1, 2], moves, state)
        const setback = found.get(state)
        if (setback) expect(reached).toContain(setback.state)
        expect(setback?.worth).toBe(
          reached.size > 0 ? Math.min(...[...reached].map(worth)) : undefined,
        )
      }
    }),
    runs(300),
  )
})

it('[A31][A32] agrees with the definitions written out', () => {
  fc.assert(
    fc.property(aGame, fc.nat({ max: ACTORS - 1 }), (game, actor) => {
      const others = [0, 1, 2].filter((other) => other !== actor)
      const isNoBetter = (state: number, than: number) =>
        game.worth(actor, state) <= game.worth(actor, than)
      const { staysBy } = lookoutOf(game, actor)
      for (const state of game.states) {
        const better = improvements(game, actor, state)
        const isDeterred = (moves: ConflictGraph['moves'], holds: (answer: number) => boolean) =>
          better.every((next) => [...reachable(others, moves, next)].some(holds))
        const stays = {
          nash: better.length === 0,
          seq: isDeterred(
            (mover, from) => improvements(game, mover, from),
            (answer) => isNoBetter(answer, state),
          ),
          smr: isDeterred(
            game.moves,
            (answer) =>
              isNoBetter(answer, state) &&
              game.moves(actor, answer).every((wayOut) => isNoBetter(wayOut, state)),
          ),
          gmr: isDeterred(game.moves, (answer) => isNoBetter(answer, state)),
        }
        expect(staysBy(state)).toEqual(CONCEPTS.filter((concept) => stays[concept]))
      }
    }),
    runs(60),
  )
})
