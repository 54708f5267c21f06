/**
 * A graph model made of a board: proposals that somebody could carry out or leave alone by itself are the options, and
 * positions say how each of these actors ranks what comes of them. Next: conflict-report.ts.
 */

import { conditionalOn } from '#domain/negotiation/condition.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { clashesAmong } from './clashes.ts'
import type { ConflictGraph } from './conflict/conflict-graph.ts'
import { conflictGraph, MAX_OPTIONS } from './conflict/option-game.ts'
import { type AnalysisOptions, type Cell, cellOf } from './matrix.ts'
import { type Decidable, isAgreedAlready, openCondition } from './standing.ts'

/** A proposal, and who could carry it out or leave it by itself: somebody has to say so, no board knows it. */
export type ConflictOption = { readonly proposalId: ProposalId; readonly actorId: ActorId }

/** What a silence is taken for: nothing either way, a yes or a no. */
export type Silence = 'neither' | 'yes' | 'no'

export type Conflicting = Decidable & Pick<Negotiation, 'issues'>

export type BoardConflict = ConflictGraph & {
  /** Whoever has an option, in reading order: the graph’s actors. */
  readonly actorIds: readonly ActorId[]
  /** What is carried out in a state, in the order of the options. */
  readonly proposalsIn: (state: number) => readonly ProposalId[]
  /** The state in which just these of the options are carried out; it may be one that cannot be. */
  readonly stateOf: (proposalIds: readonly ProposalId[]) => number
  /** An actor's red lines that a state crosses: carried out, or must-haves that are not. */
  readonly crossedIn: (actor: number, state: number) => readonly ProposalId[]
}

type Terms = AnalysisOptions & { readonly silence?: Silence }

/** As many options as one actor may have: its moves are all their combinations. */
export const MAX_OF_ONE = 8

/** @throws RangeError with more than 12 options, or more than 8 of one actor */
export function boardConflict(
  negotiation: Conflicting,
  options: readonly ConflictOption[],
  { silence = 'neither', ...heard }: Terms = {},
): BoardConflict {
  const proposalIds = options.map(({ proposalId }) => proposalId)
  if (mostOfOne(options) > MAX_OF_ONE) throw new RangeError(`more than ${MAX_OF_ONE} of one actor`)
  const actorIds = [...negotiation.actors.keys()].filter((id) =>
    options.some(({ actorId }) => actorId === id),
  )
  const clashes = clashesAmong(negotiation, proposalIds)
  const cells = actorIds.map((id) =>
    proposalIds.map((proposalId) => spokenFor(cellOf(negotiation, id, proposalId, heard), silence)),
  )
  const rankings = cells.map((row) => rankingOf(negotiation, row))
  const graph = conflictGraph({
    actors: actorIds.length,
    owners: options.map(({ actorId }) => actorIds.indexOf(actorId)),
    worth: (actor, state) => rankings[actor]?.[state] ?? 0,
    isImpossible: (state) => clashes.some((clash) => clash(state)),
  })
  return {
    ...graph,
    actorIds,
    proposalsIn: (state) => proposalIds.filter((_, option) => isTaken(state, option)),
    crossedIn: (actor, state) =>
      (cells[actor] ?? []).flatMap(({ stance, mustHave, proposalId }, option) => {
        const isCrossed = isTaken(state, option) ? stance === 'red_line' : mustHave
        return isCrossed ? proposalId : []
      }),
    stateOf: (wanted) =>
      proposalIds.reduce((state, id, i) => (wanted.includes(id) ? state | (1 << i) : state), 0),
  }
}

/** Why no conflict can be made of these options, in words; undefined where one can. */
export function objectionTo(
  { actors, proposals }: Pick<Negotiation, 'actors' | 'proposals'>,
  options: readonly ConflictOption[],
): string | undefined {
  if (options.length > MAX_OPTIONS) return `at most ${MAX_OPTIONS} of them`
  if (mostOfOne(options) > MAX_OF_ONE) return `at most ${MAX_OF_ONE} of one actor`
  const proposalIds = new Set(options.map(({ proposalId }) => proposalId))
  if (proposalIds.size < options.length) return 'one of them is there twice'
  const unknown = options.find(
    ({ proposalId, actorId }) => !(proposals.has(proposalId) && actors.has(actorId)),
  )
  return unknown && `${unknown.proposalId}:${unknown.actorId} is not on this board`
}

/** How many options the actor has that has most. */
export function mostOfOne(options: readonly ConflictOption[]): number {
  const counts = options.map(({ actorId }) => options.filter((each) => each.actorId === actorId))
  return Math.max(0, ...counts.map(({ length }) => length))
}

function spokenFor(cell: Cell, silence: Silence): Cell {
  if (cell.stance !== 'unknown' || silence === 'neither') return cell
  return { ...cell, stance: silence === 'yes' ? 'support' : 'opposed' }
}

/** Whether an option is taken; none is at place -1. */
function isTaken(state: number, option: number): boolean {
  return option >= 0 && (state & (1 << option)) !== 0
}

/** More options than a state can have: each ground outweighs all that come after it. */
const BASE = 16

/**
 * By state, as packages are ranked: fewest red lines, a must-have left out being one; then fewest that it opposes; then
 * most that it wants; then fewest it would take on a condition that does not hold there. Higher is better.
 */
function rankingOf(negotiation: Conflicting, cells: readonly Cell[]): Float64Array {
  const related = conditionalOn(negotiation.relations.values())
  return Float64Array.from({ length: 2 ** cells.length }, (_, state) => {
    const isIn = (option: number): boolean => isTaken(state, option)
    const holds = (id: ProposalId): boolean =>
      isAgreedAlready(negotiation, id) ||
      isIn(cells.findIndex(({ proposalId }) => proposalId === id))
    const count = { crossed: 0, opposed: 0, wanted: 0, open: 0 }
    for (const [option, cell] of cells.entries()) {
      const ground = isIn(option)
        ? groundOf(cell, openCondition(cell, holds, related) !== undefined)
        : cell.mustHave && 'crossed'
      if (ground) count[ground] += 1
    }
    const { crossed, opposed, wanted, open } = count
    return ((-crossed * BASE - opposed) * BASE + wanted) * BASE - open
  })
}

type Ground = 'crossed' | 'opposed' | 'wanted' | 'open'

/** What it is to an actor that a proposal is carried out; undefined: nothing either way. */
function groundOf({ stance }: Cell, isOpen: boolean): Ground | undefined {
  switch (stance) {
    case 'support':
      return 'wanted'
    case 'conditional':
      return isOpen ? 'open' : 'wanted'
    case 'opposed':
      return 'opposed'
    case 'red_line':
      return 'crossed'
    case 'abstain':
    case 'unknown':
      return undefined
    default:
      return unreachable(stance)
  }
}
