/**
 * From each state, the one worst for an actor that all the others can bring the conflict to by moving in turn. Gone
 * through backwards from the worst state on, so that each move is looked at once however many ways lead over it.
 */

import type { ConflictGraph } from './conflict-graph.ts'

export type Setback = { readonly state: number; readonly worth: number }

type Moves = {
  /** Whose setbacks they are. */
  readonly actor: number
  /** From where another can come to a state in one move. */
  readonly arrivals: ConflictGraph['arrivals']
  /** How good a state is for the actor. */
  readonly worth: (state: number) => number
}

/** By state; none where the others cannot move. Nobody moves twice running (Fang, Hipel & Kilgour 1993, ch. 5). */
export function setbacks(
  { actors, states }: Pick<ConflictGraph, 'actors' | 'states'>,
  { actor, arrivals, worth }: Moves,
): ReadonlyMap<number, Setback> {
  const found = new Map<number, Setback>()
  const others = Array.from({ length: actors }, (_, other) => other).filter((a) => a !== actor)
  const ranked = states.map((state) => ({ state, worth: worth(state) }))
  const ways = waysBack(actors, others, arrivals)
  for (const setback of ranked.sort((a, b) => a.worth - b.worth || a.state - b.state)) {
    // Whoever came first was worse.
    for (const before of ways(setback.state)) if (!found.has(before)) found.set(before, setback)
  }
  return found
}

/** All states from which the movers can come to a state, less what is only reached over states asked for before. */
function waysBack(
  actors: number,
  movers: readonly number[],
  arrivals: ConflictGraph['arrivals'],
): (state: number) => Generator<number, void> {
  // A state and who moved there last, as one number.
  const lastSteps = (state: number, next?: number): readonly number[] =>
    movers.filter((mover) => mover !== next).map((mover) => state * actors + mover)
  const seen = new Set<number>()
  return function* (state) {
    const waiting = [...lastSteps(state)]
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      if (seen.has(step)) continue
      seen.add(step)
      const mover = step % actors
      for (const before of arrivals(mover, (step - mover) / actors)) {
        yield before
        waiting.push(...lastSteps(before, mover))
      }
    }
  }
}
