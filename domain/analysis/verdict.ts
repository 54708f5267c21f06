/**
 * What a decision rule makes of a proposal or a package as positions stand: agreed, agreed if conditions are met,
 * blocked, or unknown because somebody is silent. With its bounds: what it is if every silence is a yes, and if every
 * silence is a no. It describes the board and forecasts nothing. Next: verdict-words.ts.
 */

import { conditionalOn } from '#domain/negotiation/condition.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { isAdopted, isAgainst, type Rule, ruleOf, type Says, voiceOf } from './adoption.ts'
import type { AnalysisOptions } from './matrix.ts'
import {
  type Decidable,
  type OpenCondition,
  proposalsIn,
  type Standing,
  standingsOn,
  type Target,
} from './standing.ts'

/** What it comes to when nobody is silent. */
export type Bound = 'agreed' | 'agreed-if' | 'blocked'
export type Verdict = Bound | 'unknown'

/** The gravest of what a party holds against it. */
export type Objection = 'red_line' | 'must_have' | 'opposed' | 'abstain'

export type Blocker = {
  readonly actorId: ActorId
  readonly why: Objection
  readonly hasVeto: boolean
}

export type VerdictReport = Rule & {
  readonly verdict: Verdict
  /** Who would have to move before it can pass; only when it is blocked. */
  readonly blockers: readonly Blocker[]
  /** Who is against it without blocking it. */
  readonly dissenters: readonly Blocker[]
  /** Parties silent on it, or on part of it. */
  readonly unknown: readonly ActorId[]
  readonly conditions: readonly OpenCondition[]
  /** Every silence a yes. */
  readonly optimistic: Bound
  /** Every silence a no. */
  readonly pessimistic: Bound
  /** Cells it rests on; `known` and `unknown` together are parties times proposals. */
  readonly inputs: { readonly parties: number; readonly known: number; readonly unknown: number }
}

/** Unknown between agreed and blocked when there is no party, or nothing to decide on. */
export function verdictOf(
  negotiation: Decidable,
  target: Target,
  options: AnalysisOptions = {},
): VerdictReport {
  const rule = ruleOf(negotiation, options.rule)
  return verdictFrom(standingsOn(negotiation, target, options), rule, proposalsIn(target).length)
}

/** The verdicts on all proposals, each by itself, in reading order. */
export function verdictsOf(
  negotiation: Decidable,
  options: AnalysisOptions = {},
): ReadonlyMap<ProposalId, VerdictReport> {
  const rule = ruleOf(negotiation, options.rule)
  const related = conditionalOn(negotiation.relations.values())
  const verdicts = [...negotiation.proposals.keys()].map((id) => {
    const standings = standingsOn(negotiation, id, options, related)
    return [id, verdictFrom(standings, rule, 1)] as const
  })
  return new Map(verdicts)
}

/** The verdict on what the parties stand to in this way; `proposals`: how many there are. */
export function verdictFrom(
  standings: readonly Standing[],
  rule: Rule,
  proposals: number,
): VerdictReport {
  const silent = standings.filter((standing) => standing.silent.length > 0)
  const unknown = silent.reduce((sum, standing) => sum + standing.silent.length, 0)
  const isDecidable = standings.length > 0 && proposals > 0
  const optimistic = isDecidable ? boundOf(rule, standings, 'yes') : 'agreed'
  const pessimistic = isDecidable ? boundOf(rule, standings, 'no') : 'blocked'
  const isBlocked = optimistic === 'blocked'
  const blockers = isBlocked ? blockersOf(rule, standings) : []
  const isBlocker = ({ actor }: Standing): boolean =>
    blockers.some(({ actorId }) => actorId === actor.id)
  return {
    ...rule,
    verdict: !isBlocked && pessimistic === 'blocked' ? 'unknown' : pessimistic,
    blockers,
    dissenters: standings
      .filter((standing) => says(standing, AT_BEST) === 'no' && !isBlocker(standing))
      .map(blocker),
    unknown: silent.map(({ actor }) => actor.id),
    conditions: standings.flatMap(({ conditional }) => conditional),
    optimistic,
    pessimistic,
    inputs: {
      parties: standings.length,
      known: standings.length * proposals - unknown,
      unknown,
    },
  }
}

/** How what is open is taken to turn out. */
type Assumption = { readonly silence: 'yes' | 'no'; readonly conditions: 'met' | 'unmet' }

const AT_BEST: Assumption = { silence: 'yes', conditions: 'met' }

function boundOf(rule: Rule, standings: readonly Standing[], silence: 'yes' | 'no'): Bound {
  const passes = (conditions: Assumption['conditions']): boolean => {
    const voices = standings.map((standing) =>
      voiceOf(standing.actor, says(standing, { silence, conditions })),
    )
    return isAdopted(rule, voices)
  }
  if (passes('unmet')) return 'agreed'
  return passes('met') ? 'agreed-if' : 'blocked'
}

/** One proposal refused is a package refused; one abstained on, with all others accepted, is an abstention. */
function says(standing: Standing, { silence, conditions }: Assumption): Says {
  const { redLines, missing, opposed, abstains, silent, conditional } = standing
  if (redLines.length + missing.length + opposed.length > 0) return 'no'
  if (silent.length > 0 && silence === 'no') return 'no'
  if (conditional.length > 0 && conditions === 'unmet') return 'no'
  return abstains.length > 0 ? 'abstains' : 'yes'
}

/**
 * Veto players who do not say yes even at best; and, where it would not pass without vetoes either, everybody who is
 * against it. Where nobody is against and still nobody says yes, those who abstain.
 */
function blockersOf(rule: Rule, standings: readonly Standing[]): readonly Blocker[] {
  const voices = standings.map((standing) => ({
    standing,
    ...voiceOf(standing.actor, says(standing, AT_BEST)),
  }))
  const passesWithoutVetoes = isAdopted(
    rule,
    voices.map((voice) => ({ ...voice, hasVeto: false })),
  )
  const isAnybodyAgainst = voices.some((voice) => isAgainst(voice, rule))
  return voices
    .filter((voice) => {
      if (voice.says === 'yes') return false
      if (voice.hasVeto) return true
      return !passesWithoutVetoes && (isAgainst(voice, rule) || !isAnybodyAgainst)
    })
    .map(({ standing }) => blocker(standing))
}

function blocker(standing: Standing): Blocker {
  const { actor } = standing
  return { actorId: actor.id, why: objectionOf(standing), hasVeto: actor.vetoPlayer }
}

function objectionOf({ redLines, missing, opposed }: Standing): Objection {
  if (redLines.length > 0) return 'red_line'
  if (missing.length > 0) return 'must_have'
  return opposed.length > 0 ? 'opposed' : 'abstain'
}
