/**
 * A conflict in option form (Howard 1971): each actor has options to take or leave, and a state says which are taken,
 * bit i for option i. An actor moves by taking and leaving any of its own at once.
 */

import type { ConflictGraph } from './conflict-graph.ts'

/** 4,096 states. */
export const MAX_OPTIONS = 12

export type OptionGame = {
  readonly actors: number
  /** By option, the actor that takes or leaves it. */
  readonly owners: readonly number[]
  readonly worth: ConflictGraph['worth']
  /** States that cannot be. Absent: none. */
  readonly isImpossible?: (state: number) => boolean
}

/** @throws RangeError with more than 12 options */
export function conflictGraph({
  actors,
  owners,
  worth,
  isImpossible = () => false,
}: OptionGame): ConflictGraph {
  if (owners.length > MAX_OPTIONS) throw new RangeError(`more than ${MAX_OPTIONS} options`)
  // Each combination of an actor's own options, as a mask of what changes.
  const changes = Array.from({ length: actors }, (_, actor) =>
    owners.reduce<readonly number[]>(
      (masks, owner, option) =>
        owner === actor ? masks.concat(masks.map((mask) => mask | (1 << option))) : masks,
      [0],
    ),
  )
  const all = Array.from({ length: 2 ** owners.length }, (_, state) => state)
  // Asked for once a state: moves are looked at many times over.
  const canBe = all.map((state) => !isImpossible(state))
  const moves: ConflictGraph['moves'] = (actor, state) =>
    (changes[actor] ?? [])
      .map((mask) => state ^ mask)
      .filter((next) => next !== state && canBe[next])
  return {
    actors,
    states: all.filter((state) => canBe[state]),
    worth,
    moves,
    // What is taken can be left again.
    arrivals: moves,
  }
}
