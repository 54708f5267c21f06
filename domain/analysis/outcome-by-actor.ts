/** An outcome as each actor sees it: where it ranks, which moves would be gains, and what the others could answer. */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { BoardConflict } from './board-conflict.ts'
import { improvements } from './conflict/conflict-graph.ts'
import type { Answer, Concept, Lookout } from './conflict/stability.ts'

/** Further gains are counted and not listed. */
const MOST_GAINS = 12

export type Gain = {
  /** What is carried out after the move. */
  readonly proposalIds: readonly ProposalId[]
  readonly place: number
  /** The strongest answer that leaves the actor no better off, and what is carried out then. Null: none. */
  readonly answer: {
    readonly concept: Answer['concept']
    readonly proposalIds: readonly ProposalId[]
  } | null
}

export type ActorInOutcome = {
  readonly actorId: ActorId
  /** Where it stands in this actor's order: 1 is best; as many places as there are different ranks. */
  readonly place: number
  readonly places: number
  /** Its red lines that are crossed there: what is carried out, and must-haves that are not. */
  readonly crossed: readonly ProposalId[]
  readonly staysBy: readonly Concept[]
  /** States it could bring about by itself, and how many of those would be gains. */
  readonly moves: number
  readonly gainful: number
  /** The best first; at most twelve. */
  readonly gains: readonly Gain[]
}

export function outcomeByActor(
  graph: BoardConflict,
  lookouts: readonly Lookout[],
  state: number,
): readonly ActorInOutcome[] {
  return graph.actorIds.flatMap((actorId, actor) => {
    const lookout = lookouts[actor]
    return lookout ? seenBy(graph, { actorId, actor, lookout, state }) : []
  })
}

type View = {
  readonly actorId: ActorId
  /** Its number in the graph. */
  readonly actor: number
  readonly lookout: Lookout
  readonly state: number
}

function seenBy(graph: BoardConflict, { actorId, actor, lookout, state }: View): ActorInOutcome {
  const ranks = [...new Set(graph.states.map((each) => graph.worth(actor, each)))].sort(
    (a, b) => b - a,
  )
  const placeOf = (each: number): number => ranks.indexOf(graph.worth(actor, each)) + 1
  const better = improvements(graph, actor, state).toSorted((a, b) => placeOf(a) - placeOf(b))
  return {
    actorId,
    place: placeOf(state),
    places: ranks.length,
    crossed: graph.crossedIn(actor, state),
    staysBy: lookout.staysBy(state),
    moves: graph.moves(actor, state).length,
    gainful: better.length,
    gains: better.slice(0, MOST_GAINS).map((next) => {
      const answer = lookout.answerTo(next, state)
      return {
        proposalIds: graph.proposalsIn(next),
        place: placeOf(next),
        answer: answer
          ? { concept: answer.concept, proposalIds: graph.proposalsIn(answer.state) }
          : null,
      }
    }),
  }
}
