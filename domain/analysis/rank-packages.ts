/**
 * All feasible packages, those with least held against them first: by red lines, then opposition, then silence, then
 * open conditions (lexicographic: no number of objections is worth a red line). No weights, for states have none to
 * give. A must-have left out is a red line of the one who insists on it. Next: artefact.ts says what the order hides.
 */

import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { countCombinations, type FeasiblePackage, feasiblePackages } from './feasible-packages.ts'
import type { AnalysisOptions } from './matrix.ts'
import type { PackageCounts } from './package-check.ts'
import { packageCounter } from './package-counter.ts'
import type { Decidable } from './standing.ts'

export type RankedPackage = FeasiblePackage & { readonly counts: PackageCounts }

export type Ranking = {
  /** Combinations of options, feasible or not. */
  readonly combinations: number
  readonly feasible: number
  /** Of the feasible ones, those with nobody's red line in them. */
  readonly withoutRedLines: number
  /** Of those, the ones that leave out nothing anybody insists on. */
  readonly withMustHaves: number
  /** Of those without a red line, the ones nobody opposes anything in; must-haves may be left out. */
  readonly withoutOpposition: number
  /** At most as many as asked for, best first; equals in the order of their options' ids. */
  readonly best: readonly RankedPackage[]
}

export type RankingProgress = { readonly considered: number; readonly combinations: number }

export type RankingOptions = AnalysisOptions & {
  /** How many of the best to keep, 100 by default. */
  readonly limit?: number
}

const DEFAULT_LIMIT = 100
/** A millisecond or two of work. */
const PROGRESS_EVERY = 2_048

/** Yields how far it is now and then, and returns the ranking. */
export function* rankPackages(
  negotiation: Decidable & Pick<Negotiation, 'issues'>,
  { limit = DEFAULT_LIMIT, ...options }: RankingOptions = {},
): Generator<RankingProgress, Ranking> {
  const combinations = countCombinations(negotiation)
  const countOf = packageCounter(negotiation, options)
  const best: RankedPackage[] = []
  const totals = { feasible: 0, withoutRedLines: 0, withMustHaves: 0, withoutOpposition: 0 }
  let considered = 0
  let steps = 0
  for (const step of feasiblePackages(negotiation)) {
    considered += step.combinations
    steps += 1
    if (steps % PROGRESS_EVERY === 0) yield { considered, combinations }
    if (!step.found) continue
    const counts = countOf(step.found.proposalIds)
    tally(totals, counts)
    keep(best, step.found, counts, limit)
  }
  return { combinations, ...totals, best }
}

type Totals = { -readonly [Total in keyof Omit<Ranking, 'combinations' | 'best'>]: number }

function tally(totals: Totals, { redLines, missing, opposed }: PackageCounts): void {
  totals.feasible += 1
  if (redLines > 0) return
  totals.withoutRedLines += 1
  if (missing === 0) totals.withMustHaves += 1
  if (opposed === 0) totals.withoutOpposition += 1
}

/** Runs it to its end where nobody waits for news of it. */
export function rankAllPackages(
  negotiation: Decidable & Pick<Negotiation, 'issues'>,
  options: RankingOptions = {},
): Ranking {
  const ranking = rankPackages(negotiation, options)
  while (true) {
    const step = ranking.next()
    if (step.done) return step.value
  }
}

/** Below 0 when less is held against `a`. */
export function compareCounts(a: PackageCounts, b: PackageCounts): number {
  return (
    a.redLines + a.missing - (b.redLines + b.missing) ||
    a.opposed - b.opposed ||
    a.unknown - b.unknown ||
    a.conditional - b.conditional
  )
}

/** Puts one where it belongs, behind its equals: they come in the order of their ids. */
function keep(
  best: RankedPackage[],
  found: FeasiblePackage,
  counts: PackageCounts,
  limit: number,
): void {
  const last = best.at(-1)
  if (best.length >= limit && (!last || compareCounts(counts, last.counts) >= 0)) return
  let low = 0
  let high = best.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = best[middle]
    if (other && compareCounts(other.counts, counts) <= 0) low = middle + 1
    else high = middle
  }
  best.splice(low, 0, { ...found, counts })
  if (best.length > limit) best.pop()
}
