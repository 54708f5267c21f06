/**
 * States everybody would stay in, by four ways to look ahead. Each asks of an actor that could move to a better state
 * what the others could answer. They describe the model's states and orders, not what anybody will do.
 */

import { type ConflictGraph, improvements } from './conflict-graph.ts'
import { type JointMoves, jointMoves } from './joint-moves.ts'

export type Equilibria = {
  /** Nobody has a better state within reach (Nash 1951). */
  readonly nash: readonly number[]
  /** Every move to a better state has an answer that leaves the mover no better off (general metarationality, Howard 1971). */
  readonly gmr: readonly number[]
  /** And one the mover cannot get out of again (symmetric metarationality, Howard 1971). */
  readonly smr: readonly number[]
  /** Or one by which those who answer gain, move by move (sequential stability, Fraser & Hipel 1979). */
  readonly seq: readonly number[]
}

/** Stable for every actor; states in the order of the graph. Thousands of them take seconds: meant for a worker. */
export function equilibria(graph: ConflictGraph): Equilibria {
  const lookouts = Array.from({ length: graph.actors }, (_, actor) => lookoutOf(graph, actor))
  const stableFor = (isStable: (lookout: Lookout, state: number) => boolean): readonly number[] =>
    graph.states.filter((state) => lookouts.every((lookout) => isStable(lookout, state)))
  return {
    nash: stableFor(({ gains }, state) => gains(state).length === 0),
    gmr: stableFor((lookout, state) =>
      isDeterred(lookout, state, ({ answers, isNoBetter }, next) =>
        some(answers(next), (answer) => isNoBetter(answer, state)),
      ),
    ),
    smr: stableFor((lookout, state) =>
      isDeterred(lookout, state, ({ answers, isNoBetter, moves }, next) =>
        some(
          answers(next),
          (answer) =>
            isNoBetter(answer, state) && moves(answer).every((wayOut) => isNoBetter(wayOut, state)),
        ),
      ),
    ),
    seq: stableFor((lookout, state) =>
      isDeterred(lookout, state, ({ gainfulAnswers, isNoBetter }, next) =>
        some(gainfulAnswers(next), (answer) => isNoBetter(answer, state)),
      ),
    ),
  }
}

/** A conflict as one actor sees it. */
type Lookout = {
  readonly moves: (state: number) => readonly number[]
  /** Its own moves to better states. */
  readonly gains: (state: number) => readonly number[]
  /** Where the others can go together, and where they can go by moves each of which its mover gains by. */
  readonly answers: JointMoves
  readonly gainfulAnswers: JointMoves
  readonly isNoBetter: (state: number, than: number) => boolean
}

function lookoutOf(graph: ConflictGraph, actor: number): Lookout {
  return {
    moves: (state) => graph.moves(actor, state),
    gains: (state) => improvements(graph, actor, state),
    answers: jointMoves(graph, actor, graph.moves),
    gainfulAnswers: jointMoves(graph, actor, (mover, state) => improvements(graph, mover, state)),
    isNoBetter: (state, than) => graph.worth(actor, state) <= graph.worth(actor, than),
  }
}

/** Whether something deters the actor from each of its better states. */
function isDeterred(
  lookout: Lookout,
  state: number,
  isAnswered: (lookout: Lookout, next: number) => boolean,
): boolean {
  return lookout.gains(state).every((next) => isAnswered(lookout, next))
}

function some(states: Iterable<number>, holds: (state: number) => boolean): boolean {
  for (const state of states) if (holds(state)) return true
  return false
}
