/**
 * Where all actors but one can bring a conflict together: any of them moves, then another, as often as they like, but
 * nobody twice running (Fang, Hipel & Kilgour 1993, ch. 5).
 */

import type { ConflictGraph } from './conflict-graph.ts'

/** Says one state after the other, each once; whoever has found what they look for stops asking. */
export type JointMoves = (from: number) => Generator<number, void>

/** `moves`: which single moves are open to the others. At most 32 actors. */
export function jointMoves(
  { actors }: Pick<ConflictGraph, 'actors'>,
  without: number,
  moves: ConflictGraph['moves'],
): JointMoves {
  const movers = Array.from({ length: actors }, (_, actor) => actor).filter((a) => a !== without)
  return (from) => reachableFrom(from, movers, moves)
}

/** A state and who moved there. */
type Step = { readonly state: number; readonly mover: number | undefined }

/** A state reached by one actor's move is gone on from by the others; reached by another's as well, by all. */
function* reachableFrom(
  start: number,
  movers: readonly number[],
  moves: ConflictGraph['moves'],
): Generator<number, void> {
  // For each state a bit for every actor that has moved there.
  const reachedBy = new Map<number, number>()
  const waiting: Step[] = [{ state: start, mover: undefined }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    for (const next of stepsFrom(step, movers, moves)) {
      const before = reachedBy.get(next.state) ?? 0
      const after = before | (1 << next.mover)
      if (after === before) continue
      reachedBy.set(next.state, after)
      waiting.push(next)
      if (before === 0) yield next.state
    }
  }
}

function* stepsFrom(
  { state, mover: last }: Step,
  movers: readonly number[],
  moves: ConflictGraph['moves'],
): Generator<{ readonly state: number; readonly mover: number }, void> {
  for (const mover of movers) {
    if (mover === last) continue
    for (const next of moves(mover, state)) yield { state: next, mover }
  }
}
