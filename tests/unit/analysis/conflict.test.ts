import { expect, it } from 'vitest'
import { equilibria } from '#domain/analysis/conflict/equilibria.ts'
import { jointMoves } from '#domain/analysis/conflict/joint-moves.ts'
import { conflictGraph } from '#domain/analysis/conflict/option-game.ts'

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

/** Three actors on a ring of states: 0 goes from 0 to 1, 1 from 1 to 2, 2 from 2 to 3 and from 3 to 4. */
function moves(actor: number, state: number): readonly number[] {
  const steps = [[[1]], [[], [2]], [[], [], [3], [4]]]
  return steps[actor]?.[state] ?? []
}

it('[A32] lets the others move in turn, and nobody twice running', () => {
  const together = jointMoves({ actors: 3 }, 0, moves)
  const reach = (state: number) => [...together(state)]
  expect(reach(1)).toEqual([2, 3])
  expect(reach(3)).toEqual([4])
  expect(reach(0)).toEqual([])
})

it('refuses more than twelve options', () => {
  const owners = Array.from({ length: 13 }, () => 0)
  expect(() => conflictGraph({ actors: 1, owners, worth: () => 0 })).toThrow(RangeError)
})
