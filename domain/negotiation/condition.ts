/** What would turn a conditional position into consent, and whether it has come about. */

import type { ProposalId } from './ids.ts'
import { type Position, type PositionKey, positionKey } from './position.ts'
import type { Relation } from './relation.ts'

/** What somebody says of a condition in words. */
export const CONDITION_STATES = ['met', 'unmet', 'disputed'] as const
export type ConditionState = (typeof CONDITION_STATES)[number]

export type Condition =
  | { readonly kind: 'words'; readonly text: string; readonly state: ConditionState }
  | {
      readonly kind: 'proposal'
      readonly proposalId: ProposalId
      readonly state: Exclude<ConditionState, 'disputed'>
    }

type Conditional = Pick<
  Position,
  'actorId' | 'proposalId' | 'stance' | 'condition' | 'conditionState' | 'conditionOn'
>

/** Proposals that proposals are said to be conditional on: for one actor, or, where none is named, for all. */
export type ConditionalOn = {
  readonly forActor: ReadonlyMap<PositionKey, readonly ProposalId[]>
  readonly forAll: ReadonlyMap<ProposalId, readonly ProposalId[]>
}

const NONE: ConditionalOn = { forActor: new Map(), forAll: new Map() }

/** The relations `conditional_on`, ready to be looked up; made once for many positions. */
export function conditionalOn(relations: Iterable<Relation>): ConditionalOn {
  const forActor = new Map<PositionKey, readonly ProposalId[]>()
  const forAll = new Map<ProposalId, readonly ProposalId[]>()
  for (const { type, from, to, for: actorId } of relations) {
    if (type !== 'conditional_on') continue
    if (actorId === undefined) forAll.set(from, [...(forAll.get(from) ?? []), to])
    else {
      const key = positionKey(actorId, from)
      forActor.set(key, [...(forActor.get(key) ?? []), to])
    }
  }
  return { forActor, forAll }
}

/**
 * All conditions of a conditional position, its words first: those it names itself and those that relations between
 * proposals say it has. None for any other stance. `isAgreed` says whether a proposal is agreed, or taken to be.
 */
export function conditionsOf(
  position: Conditional,
  isAgreed: (proposalId: ProposalId) => boolean,
  related: ConditionalOn = NONE,
): readonly Condition[] {
  if (position.stance !== 'conditional') return []
  const { condition: text, conditionState: state = 'unmet' } = position
  const words: readonly Condition[] = text ? [{ kind: 'words', text, state }] : []
  const linked = linkedConditions(position, related).map(
    (proposalId): Condition => ({
      kind: 'proposal',
      proposalId,
      state: isAgreed(proposalId) ? 'met' : 'unmet',
    }),
  )
  return [...words, ...linked]
}

/**
 * Whether a position is consent: support, or conditional with at least one condition and every one of them met. A
 * conditional position nobody gave a condition for is not, since nobody knows what would make it one.
 */
export function isConsent(
  position: Conditional,
  isAgreed: (proposalId: ProposalId) => boolean,
  related: ConditionalOn = NONE,
): boolean {
  if (position.stance === 'support') return true
  const conditions = conditionsOf(position, isAgreed, related)
  return conditions.length > 0 && conditions.every(({ state }) => state === 'met')
}

function linkedConditions(
  { actorId, proposalId, conditionOn }: Conditional,
  { forActor, forAll }: ConditionalOn,
): readonly ProposalId[] {
  const said = forActor.get(positionKey(actorId, proposalId)) ?? []
  return [...new Set([...conditionOn, ...said, ...(forAll.get(proposalId) ?? [])])]
}
