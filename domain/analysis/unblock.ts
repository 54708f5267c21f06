/**
 * What would have to move before a package can pass: whom to ask for how much, and the cheapest coalition that wins.
 * "Ask Russia 4, Ukraine 1". For cards instead of people: take-out.ts and nearest-packages.ts.
 */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { isAdopted, type Rule, ruleOf, voiceOf } from './adoption.ts'
import type { AnalysisOptions } from './matrix.ts'
import { type Ask, askOf } from './moves.ts'
import { type Decidable, type Standing, standingsOn } from './standing.ts'

/** All coalitions are looked at, twice as many with each party. */
const MAX_PARTIES = 16

export type Coalition = {
  readonly actorIds: readonly ActorId[]
  readonly steps: number
  /** How many red lines and left-out must-haves its members have: above 0 it cannot be had by asking. */
  readonly redLines: number
  /** Cells of its members that nobody has said anything on. */
  readonly silent: number
}

export type Unblocking = {
  /** One a party, in reading order. */
  readonly asks: readonly Ask[]
  /**
   * Who would be enough: fewest red lines, then fewest steps, then least silence, then fewest members, then by id.
   * Undefined when no coalition wins under the rule, or there are more than 16 parties.
   */
  readonly cheapest: Coalition | undefined
}

export function unblock(
  negotiation: Decidable,
  target: { readonly proposalIds: readonly ProposalId[] },
  options: AnalysisOptions = {},
): Unblocking {
  const standings = standingsOn(negotiation, target, options)
  const asks = standings.map(askOf)
  if (standings.length > MAX_PARTIES) return { asks, cheapest: undefined }
  const rule = ruleOf(negotiation, options.rule)
  const coalitions = winningCoalitions(rule, standings).map((members) =>
    priced(members.flatMap((i) => asks[i] ?? [])),
  )
  return { asks, cheapest: coalitions.sort(compareCoalitions)[0] }
}

/** As indices of the standings; everybody else says no. */
function winningCoalitions(
  rule: Rule,
  standings: readonly Standing[],
): readonly (readonly number[])[] {
  const found: number[][] = []
  for (let mask = 0; mask < 2 ** standings.length; mask++) {
    const isIn = (i: number): boolean => (mask & (1 << i)) !== 0
    const voices = standings.map(({ actor }, i) => voiceOf(actor, isIn(i) ? 'yes' : 'no'))
    if (isAdopted(rule, voices)) found.push(standings.flatMap((_, i) => (isIn(i) ? i : [])))
  }
  return found
}

function priced(asked: readonly Ask[]): Coalition {
  const sum = (of: (ask: Ask) => number): number => asked.reduce((all, ask) => all + of(ask), 0)
  return {
    actorIds: asked.map(({ actorId }) => actorId),
    steps: sum(({ steps }) => steps),
    redLines: sum(({ redLines, missing }) => redLines.length + missing.length),
    silent: sum(({ silent }) => silent.length),
  }
}

function compareCoalitions(a: Coalition, b: Coalition): number {
  return (
    a.redLines - b.redLines ||
    a.steps - b.steps ||
    a.silent - b.silent ||
    a.actorIds.length - b.actorIds.length ||
    (keyOf(a) < keyOf(b) ? -1 : 1)
  )
}

function keyOf({ actorIds }: Coalition): string {
  return [...actorIds].sort().join(' ')
}
