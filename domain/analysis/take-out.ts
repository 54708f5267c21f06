/**
 * The fewest cards to take out of a package so that nobody blocks it any more: a minimum hitting set (Karp 1972), for
 * every group of objections that blocks together must lose one of its cards. Found by trying the smaller sets first.
 */

import type { ProposalId } from '#domain/negotiation/ids.ts'
import { ruleOf } from './adoption.ts'
import type { AnalysisOptions } from './matrix.ts'
import { type Decidable, mustHavesOf, type Standing, standingsOn } from './standing.ts'
import { verdictFrom } from './verdict.ts'

/** All sets of cards that somebody has something against may have to be tried. */
const MAX_CARDS = 16

/**
 * All sets of the smallest size that helps, each in the order of ids; the empty one alone when nobody blocks now. None
 * when no taking out helps: somebody needed insists on what is left out, or nothing would remain. Undefined when there
 * is something against more than 16 cards.
 */
export function fewestToTakeOut(
  negotiation: Decidable,
  target: { readonly proposalIds: readonly ProposalId[] },
  options: AnalysisOptions = {},
): readonly (readonly ProposalId[])[] | undefined {
  const proposalIds = [...new Set(target.proposalIds)]
  const rule = ruleOf(negotiation, options.rule)
  const standings = standingsOn(negotiation, target, options)
  const mustHaves = standings.map(({ actor }) => mustHavesOf(negotiation, actor.id, options))
  const cards = objectedTo(standings)
  if (cards.length > MAX_CARDS) return undefined
  const helps = (taken: readonly ProposalId[]): boolean => {
    const rest = proposalIds.filter((id) => !taken.includes(id))
    const left = standings.map((standing, i) => without(standing, taken, mustHaves[i] ?? [], rest))
    return rest.length > 0 && verdictFrom(left, rule, rest.length).verdict !== 'blocked'
  }
  for (let size = 0; size <= cards.length; size++) {
    const found = [...setsOf(cards, size)].filter(helps)
    if (found.length > 0) return found
  }
  return []
}

/** Conditions that a taken card would have met are not looked at: they are open at worst, and open ones do not block. */
function without(
  standing: Standing,
  taken: readonly ProposalId[],
  mustHaves: readonly ProposalId[],
  rest: readonly ProposalId[],
): Standing {
  const remaining = (ids: readonly ProposalId[]): readonly ProposalId[] =>
    ids.filter((id) => !taken.includes(id))
  return {
    ...standing,
    redLines: remaining(standing.redLines),
    opposed: remaining(standing.opposed),
    abstains: remaining(standing.abstains),
    silent: remaining(standing.silent),
    conditional: standing.conditional.filter(({ proposalId }) => !taken.includes(proposalId)),
    missing: mustHaves.filter((id) => !rest.includes(id)),
  }
}

function objectedTo(standings: readonly Standing[]): readonly ProposalId[] {
  const cards = standings.flatMap(({ redLines, opposed, abstains }) => [
    ...redLines,
    ...opposed,
    ...abstains,
  ])
  return [...new Set(cards)].sort()
}

function* setsOf<Card>(cards: readonly Card[], size: number, from = 0): Generator<readonly Card[]> {
  if (size === 0) return yield []
  for (let i = from; i <= cards.length - size; i++) {
    const card = cards[i]
    if (card === undefined) return
    for (const others of setsOf(cards, size - 1, i + 1)) yield [card, ...others]
  }
}
