/**
 * Whether a decision rule lets something pass, given what each party says. Every veto player must say yes, whatever
 * the rule; and nothing passes that nobody says yes to. No party's turning from no to yes ever undoes an adoption.
 */

import { type Actor, weightOf } from '#domain/negotiation/actor.ts'
import type { DecisionRule, Negotiation } from '#domain/negotiation/negotiation.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'

export type Says = 'yes' | 'no' | 'abstains'

export type Voice = {
  readonly says: Says
  /** 0 or more; counts where the rule is weighted. */
  readonly weight: number
  readonly hasVeto: boolean
}

export type Rule = {
  readonly rule: DecisionRule
  /** Share of the weight of all parties that must be reached; absent: more than half. */
  readonly quota?: number
  /** Whether an abstention counts as a no. A consensus it never breaks. */
  readonly abstainBlocks: boolean
}

/** Sums of weights that should be exactly the quota, and are a digit in the sixteenth place below. */
const MARGIN = 1e-9

/** The board's rule, or another one under the board's quota. */
export function ruleOf(
  {
    decisionRule,
    quota,
    abstainBlocks,
  }: Pick<Negotiation, 'decisionRule' | 'quota' | 'abstainBlocks'>,
  rule: DecisionRule = decisionRule,
): Rule {
  return { rule, abstainBlocks, ...(quota !== undefined && { quota }) }
}

export function voiceOf(actor: Pick<Actor, 'weight' | 'vetoPlayer'>, says: Says): Voice {
  return { says, weight: weightOf(actor), hasVeto: actor.vetoPlayer }
}

/**
 * Whether what a voice says counts as a no. A consensus no abstention breaks; a quota is of all weight, so that what
 * abstains is missing from it.
 */
export function isAgainst({ says }: Pick<Voice, 'says'>, { rule, abstainBlocks }: Rule): boolean {
  if (says !== 'abstains') return says === 'no'
  return rule === 'weighted' || (abstainBlocks && rule !== 'consensus')
}

export function isAdopted(rule: Rule, voices: readonly Voice[]): boolean {
  if (voices.some(({ hasVeto, says }) => hasVeto && says !== 'yes')) return false
  if (!voices.some(({ says }) => says === 'yes')) return false
  const against = voices.filter((voice) => isAgainst(voice, rule))
  switch (rule.rule) {
    case 'unanimity':
    case 'consensus':
      return against.length === 0
    case 'all-but-one':
      return against.length <= 1
    case 'weighted':
      return reachesQuota(rule, voices)
    default:
      return unreachable(rule.rule)
  }
}

function reachesQuota({ quota }: Rule, voices: readonly Voice[]): boolean {
  const all = weigh(voices)
  const yes = weigh(voices.filter(({ says }) => says === 'yes'))
  if (yes <= 0) return false
  return quota === undefined ? yes > (0.5 + MARGIN) * all : yes >= (quota - MARGIN) * all
}

function weigh(voices: readonly Voice[]): number {
  return voices.reduce((sum, { weight }) => sum + weight, 0)
}
