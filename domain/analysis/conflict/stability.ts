/**
 * Why an actor would stay in a state, by four ways to look ahead: each asks of a move to a better state what the others
 * could answer. They describe the model's states and orders, not what anybody will do. Next: setbacks.ts.
 */

import { type ConflictGraph, improvements } from './conflict-graph.ts'
import { type Setback, setbacks } from './setbacks.ts'

/**
 * `nash`: nothing better within reach (Nash 1951). `gmr`: every better state has an answer that leaves the mover no
 * better off (general metarationality, Howard 1971). `smr`: one the mover cannot get out of again (symmetric
 * metarationality, Howard 1971). `seq`: one by which those who answer gain, move by move (sequential stability, Fraser
 * & Hipel 1979).
 */
export const CONCEPTS = ['nash', 'seq', 'smr', 'gmr'] as const
export type Concept = (typeof CONCEPTS)[number]

/** The strongest answer there is to a move. */
export type Answer = {
  readonly concept: Exclude<Concept, 'nash'>
  /** Where it leads. */
  readonly state: number
}

/** A conflict as one actor sees it. */
export type Lookout = {
  /** The ways to look ahead by which the actor stays, in the order of CONCEPTS. */
  readonly staysBy: (state: number) => readonly Concept[]
  /** The answer that leaves the actor no better off than in `from`; undefined where there is none. */
  readonly answerTo: (next: number, from: number) => Answer | undefined
}

/** Ready to be asked of every state: twelve options are worked out within a fraction of a second. */
export function lookoutOf(graph: ConflictGraph, actor: number): Lookout {
  const worth = (state: number): number => graph.worth(actor, state)
  const deterrents = deterrentsOf(graph, actor)
  const answers = (concept: Answer['concept'], next: number, from: number): Setback | undefined => {
    const setback = deterrents[concept].get(next)
    return setback && setback.worth <= worth(from) ? setback : undefined
  }
  return {
    staysBy: (state) => {
      const better = improvements(graph, actor, state)
      return CONCEPTS.filter((concept) =>
        concept === 'nash'
          ? better.length === 0
          : better.every((next) => answers(concept, next, state)),
      )
    },
    answerTo: (next, from) => {
      for (const concept of ['seq', 'smr', 'gmr'] as const) {
        const setback = answers(concept, next, from)
        if (setback) return { concept, state: setback.state }
      }
      return undefined
    },
  }
}

type Deterrents = Readonly<Record<Answer['concept'], ReadonlyMap<number, Setback>>>

function deterrentsOf(graph: ConflictGraph, actor: number): Deterrents {
  const worth = (state: number): number => graph.worth(actor, state)
  // What it comes to where the actor may still move out of it.
  const worthInTheEnd = (state: number): number =>
    graph.moves(actor, state).reduce((best, next) => Math.max(best, worth(next)), worth(state))
  const gainful = (mover: number, state: number): readonly number[] =>
    graph
      .arrivals(mover, state)
      .filter((before) => graph.worth(mover, state) > graph.worth(mover, before))
  const { arrivals } = graph
  return {
    seq: setbacks(graph, { actor, arrivals: gainful, worth }),
    smr: setbacks(graph, { actor, arrivals, worth: worthInTheEnd }),
    gmr: setbacks(graph, { actor, arrivals, worth }),
  }
}
