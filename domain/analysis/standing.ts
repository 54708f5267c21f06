/**
 * How a party stands to one proposal, or to several as one deal: what it objects to, what it is silent on, and which
 * of its conditions are open. The raw material of verdicts, package checks and moves. Next: verdict.ts.
 */

import type { Actor } from '#domain/negotiation/actor.ts'
import {
  type Condition,
  type ConditionalOn,
  conditionalOn,
  conditionsOf,
} from '#domain/negotiation/condition.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { type AnalysisOptions, type Cell, cellOf, partiesOf } from './matrix.ts'

/** What an analysis is made of; a whole negotiation is one. */
export type Decidable = Pick<
  Negotiation,
  'actors' | 'proposals' | 'positions' | 'relations' | 'decisionRule' | 'quota' | 'abstainBlocks'
>

/** A proposal by itself, or a package: then must-haves count, and what is in it counts as agreed for conditions. */
export type Target = ProposalId | { readonly proposalIds: readonly ProposalId[] }

export type OpenCondition = {
  readonly actorId: ActorId
  /** The proposal the actor would accept. */
  readonly proposalId: ProposalId
  /** What is not met yet; empty where nobody said what the condition is. */
  readonly needs: readonly Condition[]
}

/** Each list holds proposals, in the order of the target. */
export type Standing = {
  readonly actor: Actor
  readonly redLines: readonly ProposalId[]
  /** Must-haves that are not in the package; none for a proposal by itself. */
  readonly missing: readonly ProposalId[]
  readonly opposed: readonly ProposalId[]
  readonly abstains: readonly ProposalId[]
  readonly silent: readonly ProposalId[]
  /** Conditional, and not consent yet. */
  readonly conditional: readonly OpenCondition[]
}

export function proposalsIn(target: Target): readonly ProposalId[] {
  return typeof target === 'string' ? [target] : [...new Set(target.proposalIds)]
}

/** One standing a party, in reading order. `related`: worked out before, by who looks at many targets. */
export function standingsOn(
  negotiation: Decidable,
  target: Target,
  options: AnalysisOptions = {},
  related: ConditionalOn = conditionalOn(negotiation.relations.values()),
): readonly Standing[] {
  return partiesOf(negotiation).map((actor) =>
    standingOf(negotiation, actor, target, { ...options, related }),
  )
}

type Context = AnalysisOptions & { readonly related: ConditionalOn }

function standingOf(
  negotiation: Decidable,
  actor: Actor,
  target: Target,
  { related, ...options }: Context,
): Standing {
  const proposalIds = proposalsIn(target)
  const isPackage = typeof target !== 'string'
  const standing = {
    actor,
    redLines: [] as ProposalId[],
    missing: isPackage ? missingFrom(negotiation, actor.id, proposalIds, options) : [],
    opposed: [] as ProposalId[],
    abstains: [] as ProposalId[],
    silent: [] as ProposalId[],
    conditional: [] as OpenCondition[],
  }
  const isAgreed = (id: ProposalId): boolean =>
    (isPackage && proposalIds.includes(id)) || isAgreedAlready(negotiation, id)
  for (const proposalId of proposalIds) {
    const cell = cellOf(negotiation, actor.id, proposalId, options)
    const open = openCondition(cell, isAgreed, related)
    if (open) standing.conditional.push(open)
    else listFor(standing, cell)?.push(proposalId)
  }
  return standing
}

type Lists = Readonly<Record<'redLines' | 'opposed' | 'abstains' | 'silent', ProposalId[]>>

/** Where a proposal belongs in a standing; nowhere when it is consented to. */
function listFor(standing: Lists, { stance }: Cell): ProposalId[] | undefined {
  switch (stance) {
    case 'support':
    case 'conditional':
      return undefined
    case 'abstain':
      return standing.abstains
    case 'opposed':
      return standing.opposed
    case 'red_line':
      return standing.redLines
    case 'unknown':
      return standing.silent
    default:
      return unreachable(stance)
  }
}

/** What stands between a conditional cell and consent; undefined when nothing does, or for any other stance. */
export function openCondition(
  { actorId, proposalId, stance, position }: Cell,
  isAgreed: (id: ProposalId) => boolean,
  related: ConditionalOn,
): OpenCondition | undefined {
  if (stance !== 'conditional' || !position) return undefined
  const conditions = conditionsOf(position, isAgreed, related)
  const needs = conditions.filter(({ state }) => state !== 'met')
  return conditions.length > 0 && needs.length === 0 ? undefined : { actorId, proposalId, needs }
}

/** Whether the parties have agreed to it by an explicit act, be it ad referendum. */
export function isAgreedAlready(
  { proposals }: Pick<Negotiation, 'proposals'>,
  id: ProposalId,
): boolean {
  const status = proposals.get(id)?.status
  return status === 'agreed' || status === 'agreed_ad_referendum'
}

/** Proposals an actor insists on, as far as it is heard, in the order of the board. */
export function mustHavesOf(
  negotiation: Pick<Negotiation, 'proposals' | 'positions'>,
  actorId: ActorId,
  options: AnalysisOptions = {},
): readonly ProposalId[] {
  return [...negotiation.proposals.keys()].filter(
    (proposalId) => cellOf(negotiation, actorId, proposalId, options).mustHave,
  )
}

function missingFrom(
  negotiation: Decidable,
  actorId: ActorId,
  proposalIds: readonly ProposalId[],
  options: AnalysisOptions,
): readonly ProposalId[] {
  return mustHavesOf(negotiation, actorId, options).filter((id) => !proposalIds.includes(id))
}
