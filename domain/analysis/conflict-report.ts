/**
 * Which outcomes would hold if everybody minded only their own next move, and what keeps each actor where it is: what
 * the page shows and `GET /api/boards/:id/stability` answers. docs/api.md
 */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import {
  type BoardConflict,
  boardConflict,
  type Conflicting,
  type ConflictOption,
  type Silence,
} from './board-conflict.ts'
import { neededFromElsewhere } from './clashes.ts'
import { CONCEPTS, type Concept, type Lookout, lookoutOf } from './conflict/stability.ts'
import { type AnalysisOptions, cellOf } from './matrix.ts'
import { type ActorInOutcome, outcomeByActor } from './outcome-by-actor.ts'
import { isAgreedAlready } from './standing.ts'

/** Further outcomes that hold are counted and not listed. */
export const MOST_OUTCOMES = 100

export type Outcome = {
  /** What is carried out, in the order of the options. */
  readonly proposalIds: readonly ProposalId[]
  /** By which ways to look ahead everybody would stay, by what a silence is taken for. */
  readonly holdsBy: Readonly<Record<Silence, readonly Concept[]>>
}

export type ConflictReport = {
  readonly declaredOnly: boolean
  readonly options: readonly ConflictOption[]
  readonly actors: readonly {
    readonly actorId: ActorId
    readonly silentOn: readonly ProposalId[]
  }[]
  /** Taken for granted: what options depend on that is neither an option nor agreed. */
  readonly needed: readonly { readonly proposalId: ProposalId; readonly on: ProposalId }[]
  /** Combinations that can be, and that cannot. */
  readonly possible: number
  readonly impossible: number
  /** How many of them hold, silence taken for nothing either way. */
  readonly holding: Readonly<Record<Concept, number>>
  /** Those that hold by any way to look ahead, the strongest first; at most a hundred. */
  readonly outcomes: readonly Outcome[]
  /** The one looked at: as asked, else as things stand. Null: it cannot be. */
  readonly at: (Outcome & { readonly byActor: readonly ActorInOutcome[] }) | null
}

/** `at`: the proposals carried out; absent: those agreed or under way. @throws RangeError with more than 12 options */
export function conflictReport(
  negotiation: Conflicting,
  options: readonly ConflictOption[],
  { at, ...heard }: AnalysisOptions & { readonly at?: readonly ProposalId[] } = {},
): ConflictReport {
  const proposalIds = options.map(({ proposalId }) => proposalId)
  const readings = readingsOf(negotiation, options, heard)
  const { graph, lookouts } = readings.neither
  const outcomeOf = (state: number): Outcome => ({
    proposalIds: graph.proposalsIn(state),
    holdsBy: {
      neither: holdsBy(readings.neither, state),
      yes: holdsBy(readings.yes, state),
      no: holdsBy(readings.no, state),
    },
  })
  const outcomes = graph.states
    .map(outcomeOf)
    .filter((outcome) => outcome.holdsBy.neither.length > 0)
    .sort(strongestFirst)
  const wanted = at ?? proposalIds.filter((id) => isCarriedOut(negotiation, id))
  const state = graph.stateOf(wanted)
  return {
    declaredOnly: heard.declaredOnly ?? false,
    options,
    actors: graph.actorIds.map((actorId) => ({
      actorId,
      silentOn: proposalIds.filter(
        (id) => cellOf(negotiation, actorId, id, heard).stance === 'unknown',
      ),
    })),
    needed: neededFromElsewhere(negotiation, proposalIds),
    possible: graph.states.length,
    impossible: 2 ** options.length - graph.states.length,
    holding: countsOf(outcomes),
    outcomes: outcomes.slice(0, MOST_OUTCOMES),
    at: graph.states.includes(state)
      ? { ...outcomeOf(state), byActor: outcomeByActor(graph, lookouts, state) }
      : null,
  }
}

type Reading = { readonly graph: BoardConflict; readonly lookouts: readonly Lookout[] }

/** The conflict once for each thing a silence may be taken for. */
function readingsOf(
  negotiation: Conflicting,
  options: readonly ConflictOption[],
  heard: AnalysisOptions,
): Readonly<Record<Silence, Reading>> {
  const reading = (silence: Silence): Reading => {
    const graph = boardConflict(negotiation, options, { ...heard, silence })
    return { graph, lookouts: graph.actorIds.map((_, actor) => lookoutOf(graph, actor)) }
  }
  return { neither: reading('neither'), yes: reading('yes'), no: reading('no') }
}

function holdsBy({ lookouts }: Reading, state: number): readonly Concept[] {
  const stays = lookouts.map(({ staysBy }) => staysBy(state))
  return CONCEPTS.filter((concept) => stays.every((by) => by.includes(concept)))
}

function isCarriedOut({ proposals }: Conflicting, id: ProposalId): boolean {
  return isAgreedAlready({ proposals }, id) || proposals.get(id)?.status === 'under_way'
}

function countsOf(outcomes: readonly Outcome[]): Readonly<Record<Concept, number>> {
  const count = (concept: Concept): number =>
    outcomes.filter((outcome) => outcome.holdsBy.neither.includes(concept)).length
  return { nash: count('nash'), seq: count('seq'), smr: count('smr'), gmr: count('gmr') }
}

/** Equals, in the order of the states. */
function strongestFirst(a: Outcome, b: Outcome): number {
  return strength(b) - strength(a)
}

/** First by how far one needs to look ahead, then by how little it rests on what silences mean. */
function strength({ holdsBy: { neither, yes, no } }: Outcome): number {
  const weigh = (by: readonly Concept[]): number =>
    by.reduce((sum, concept) => sum + STRENGTHS[concept], 0)
  return weigh(neither) * 1000 + weigh(yes) + weigh(no)
}

const STRENGTHS: Readonly<Record<Concept, number>> = { nash: 8, seq: 4, smr: 2, gmr: 1 }
