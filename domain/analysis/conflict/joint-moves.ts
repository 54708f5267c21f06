/**
 * Where all actors but one can bring a conflict together: any of them moves, then another, as often as they like, but
 * nobody twice running (Fang, Hipel & Kilgour 1993, ch. 5).
 */

import type { ConflictGraph } from './conflict-graph.ts'

export type Reach = (state: number) => readonly number[]

/** Remembers what it has worked out. `moves`: which single moves are open to them. */
export function jointMoves(
  { actors }: Pick<ConflictGraph, 'actors'>,
  without: number,
  moves: ConflictGraph['moves'],
): Reach {
  const movers = Array.from({ length: actors }, (_, actor) => actor).filter((a) => a !== without)
  const known = new Map<number, readonly number[]>()
  return (state) => {
    const found = known.get(state) ?? reachableFrom(state, movers, moves)
    known.set(state, found)
    return found
  }
}

/** A state and who moved there. */
type Step = { readonly state: number; readonly mover: number | undefined }

/** A state reached by one actor's move is gone on from by the others; reached by another's as well, by all. */
function reachableFrom(
  start: number,
  movers: readonly number[],
  moves: ConflictGraph['moves'],
): readonly number[] {
  const reached = new Map<number, Set<number>>()
  const isNew = (state: number, mover: number): boolean => {
    const by = reached.get(state) ?? new Set()
    const before = by.size
    reached.set(state, by.add(mover))
    return by.size > before
  }
  const waiting: Step[] = [{ state: start, mover: undefined }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { state: from, mover: last } = step
    for (const mover of movers.filter((each) => each !== last)) {
      const found = moves(mover, from).filter((state) => isNew(state, mover))
      waiting.push(...found.map((state) => ({ state, mover })))
    }
  }
  return [...reached.keys()]
}
