/** Conflicts from the literature, and a graph model written out state by state. */

import type { ConflictGraph } from '#domain/analysis/conflict/conflict-graph.ts'

type Arc = readonly [actor: number, from: number, to: number]

/** `rankings`: by actor, the states from best to worst; one that is in none of them is worst. */
export function writtenOut(
  states: readonly number[],
  arcs: readonly Arc[],
  rankings: readonly (readonly number[])[],
): ConflictGraph {
  const worth = (actor: number, state: number): number => {
    const place = rankings[actor]?.indexOf(state) ?? -1
    return place < 0 ? -states.length : -place
  }
  return {
    actors: rankings.length,
    states,
    worth,
    moves: (actor, state) =>
      arcs.flatMap(([mover, from, to]) => (mover === actor && from === state ? to : [])),
    arrivals: (actor, state) =>
      arcs.flatMap(([mover, from, to]) => (mover === actor && to === state ? from : [])),
  }
}

/**
 * The groundwater of Elmira, Ontario (Hipel, Fang, Kilgour & Haight 1993; Fang, Hipel & Kilgour 1993): the ministry may
 * modify its order, for good; Uniroyal delays, accepts it, or abandons its plant, both for good; the local government
 * may insist on the original order or not. States 1 to 4: it does not insist; 5 to 8: it does; 9: the plant is given up.
 */
export function elmira(): ConflictGraph {
  const ministry: readonly Arc[] = [1, 3, 5, 7].map((state) => [0, state, state + 1])
  const accepts: readonly Arc[] = [1, 2, 5, 6].map((state) => [1, state, state + 2])
  const abandons: readonly Arc[] = [1, 2, 3, 4, 5, 6, 7, 8].map((state) => [1, state, 9])
  const local: readonly Arc[] = [1, 2, 3, 4].flatMap((state): readonly Arc[] => [
    [2, state, state + 4],
    [2, state + 4, state],
  ])
  return writtenOut(
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
    [...ministry, ...accepts, ...abandons, ...local],
    [
      [7, 3, 4, 8, 5, 1, 2, 6, 9],
      [1, 4, 8, 5, 9, 3, 7, 2, 6],
      [7, 3, 5, 1, 8, 6, 4, 2, 9],
    ],
  )
}
