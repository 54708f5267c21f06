/**
 * Who can bring a conflict from which state to which other, and how each ranks the states: the graph model for conflict
 * resolution (Fang, Hipel & Kilgour 1993). Next: stability.ts.
 */

export type ConflictGraph = {
  readonly actors: number
  /** Whole numbers from 0, not necessarily all of them. */
  readonly states: readonly number[]
  /** States an actor can reach from a state by itself, in one move; not the state itself. */
  readonly moves: (actor: number, state: number) => readonly number[]
  /** States from which an actor can reach a state: its moves the other way round. */
  readonly arrivals: (actor: number, state: number) => readonly number[]
  /** How an actor ranks a state; more is better, and only the order counts. */
  readonly worth: (actor: number, state: number) => number
}

/** Moves by which an actor gains. */
export function improvements(
  { moves, worth }: ConflictGraph,
  actor: number,
  state: number,
): readonly number[] {
  return moves(actor, state).filter((next) => worth(actor, next) > worth(actor, state))
}
