import { expect, it } from 'vitest'
import { equilibria } from '#domain/analysis/conflict/equilibria.ts'
import { conflictGraph } from '#domain/analysis/conflict/option-game.ts'
import { setbacks } from '#domain/analysis/conflict/setbacks.ts'
import { elmira, writtenOut } from '#tests/support/conflicts.ts'

/** Two actors with an option each, "defect": states 0 CC, 1 DC, 2 CD, 3 DD. Worth to the row, by state; the other's is its mirror. */
function symmetric(cc: number, dc: number, cd: number, dd: number) {
  const worths = [
    [cc, dc, cd, dd],
    [cc, cd, dc, dd],
  ]
  return conflictGraph({
    actors: 2,
    owners: [0, 1],
    worth: (actor, state) => worths[actor]?.[state] ?? 0,
  })
}

it('[A31] gives the published equilibria of the prisoner’s dilemma: Nash DD; GMR, SMR and SEQ also CC', () => {
  const bothOrNone = [0, 3]
  expect(equilibria(symmetric(3, 4, 1, 2))).toEqual({
    nash: [3],
    gmr: bothOrNone,
    smr: bothOrNone,
    seq: bothOrNone,
  })
})

it('[A31] gives those of chicken: Nash and SEQ where one gives way; GMR and SMR also where both do', () => {
  expect(equilibria(symmetric(3, 4, 2, 1))).toEqual({
    nash: [1, 2],
    gmr: [0, 1, 2],
    smr: [0, 1, 2],
    seq: [1, 2],
  })
})

it('[A31] gives the published ones of Elmira: 5, 8 and 9 by all four, 1 and 4 by GMR and SMR alone', () => {
  expect(equilibria(elmira())).toEqual({
    nash: [5, 8, 9],
    gmr: [1, 4, 5, 8, 9],
    smr: [1, 4, 5, 8, 9],
    seq: [5, 8, 9],
  })
})

it('[A32] lets the others move in turn, and nobody twice running', () => {
  // 0 goes from state 0 to 1, 1 from 1 to 2, 2 from 2 to 3 and from 3 to 4.
  const steps = writtenOut(
    [0, 1, 2, 3, 4],
    [
      [0, 0, 1],
      [1, 1, 2],
      [2, 2, 3],
      [2, 3, 4],
    ],
    [[0, 1, 2, 3, 4], [], []],
  )
  const found = setbacks(steps, {
    actor: 0,
    arrivals: steps.arrivals,
    worth: (state) => steps.worth(0, state),
  })
  // From 1 they come to 2 and 3 and not to 4, which would be worse.
  expect([...found].map(([state, setback]) => [state, setback.state]).sort()).toEqual([
    [1, 3],
    [2, 3],
    [3, 4],
  ])
})

it('refuses more than twelve options', () => {
  const owners = Array.from({ length: 13 }, () => 0)
  expect(() => conflictGraph({ actors: 1, owners, worth: () => 0 })).toThrow(RangeError)
})
