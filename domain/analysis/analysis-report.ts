/**
 * The analysis of a board as JSON: what `GET /api/boards/:id/analysis` answers, by the functions the page uses. Ids in
 * reading order; nothing in it is stored. docs/api.md
 */

import { weightOf } from '#domain/negotiation/actor.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { DecisionRule, Negotiation } from '#domain/negotiation/negotiation.ts'
import { ruleOf } from './adoption.ts'
import { type UnreportedObjection, unreportedObjections } from './artefact.ts'
import { countCombinations } from './feasible-packages.ts'
import { type AnalysisOptions, partiesOf } from './matrix.ts'
import { type RankedPackage, type Ranking, rankAllPackages } from './rank-packages.ts'
import type { Decidable } from './standing.ts'
import { type Verdict, type VerdictReport, verdictOf, verdictsOf } from './verdict.ts'
import { verdictWords } from './verdict-words.ts'

/** More combinations are not gone through while somebody waits for an answer. */
export const MAX_COMBINATIONS = 100_000
const BEST = 10

type Judgement = Pick<
  VerdictReport,
  'verdict' | 'blockers' | 'dissenters' | 'unknown' | 'conditions' | 'optimistic' | 'pessimistic'
> & {
  /** The verdict in a sentence. */
  readonly words: string
}

export type ReportedPackage = RankedPackage & {
  readonly verdict: Verdict
  readonly words: string
  /** Why it may look better than it is. */
  readonly unreported: readonly UnreportedObjection[]
}

/** Figures are null where there are too many combinations to go through. */
export type ReportedPackages = {
  readonly [Figure in keyof Omit<Ranking, 'combinations' | 'best'>]: number | null
} & {
  readonly combinations: number
  readonly best: readonly ReportedPackage[]
}

export type AnalysisReport = {
  readonly rule: DecisionRule
  /** Share of the weight to be reached, where the rule is weighted; null: more than half. */
  readonly quota: number | null
  readonly abstainBlocks: boolean
  readonly declaredOnly: boolean
  /** What was assumed about the rule in reading the source. */
  readonly assumption: string | null
  readonly parties: readonly {
    readonly id: ActorId
    readonly name: string
    readonly hasVeto: boolean
    readonly weight: number
  }[]
  /** Cells of parties and proposals in which somebody said something, and in which nobody did. */
  readonly inputs: { readonly known: number; readonly unknown: number }
  readonly proposals: readonly (Judgement & { readonly id: ProposalId })[]
  readonly packages: ReportedPackages
}

export function analysisReport(
  negotiation: Decidable & Pick<Negotiation, 'issues' | 'provenance'>,
  options: AnalysisOptions = {},
): AnalysisReport {
  const { rule, quota, abstainBlocks } = ruleOf(negotiation, options.rule)
  const verdicts = [...verdictsOf(negotiation, options)]
  const sum = (of: 'known' | 'unknown'): number =>
    verdicts.reduce((all, [, report]) => all + report.inputs[of], 0)
  return {
    rule,
    quota: quota ?? null,
    abstainBlocks,
    declaredOnly: options.declaredOnly ?? false,
    assumption: negotiation.provenance.decisionRuleAssumption ?? null,
    parties: partiesOf(negotiation).map((actor) => ({
      id: actor.id,
      name: actor.name,
      hasVeto: actor.vetoPlayer,
      weight: weightOf(actor),
    })),
    inputs: { known: sum('known'), unknown: sum('unknown') },
    proposals: verdicts.map(([id, report]) => ({ id, ...judgementOf(negotiation, report) })),
    packages: packagesOf(negotiation, options),
  }
}

function judgementOf(negotiation: Decidable, report: VerdictReport): Judgement {
  const { verdict, blockers, dissenters, unknown, conditions, optimistic, pessimistic } = report
  const words = wordsOf(negotiation, report)
  return { verdict, words, blockers, dissenters, unknown, conditions, optimistic, pessimistic }
}

function packagesOf(
  negotiation: Decidable & Pick<Negotiation, 'issues'>,
  options: AnalysisOptions,
): ReportedPackages {
  const combinations = countCombinations(negotiation)
  if (combinations > MAX_COMBINATIONS) return { combinations, ...UNCOUNTED, best: [] }
  const ranking = rankAllPackages(negotiation, { ...options, limit: BEST })
  return {
    ...ranking,
    best: ranking.best.map((ranked) => {
      const report = verdictOf(negotiation, ranked, options)
      return {
        ...ranked,
        verdict: report.verdict,
        words: wordsOf(negotiation, report),
        unreported: unreportedObjections(negotiation, ranked.proposalIds, options),
      }
    }),
  }
}

const UNCOUNTED = {
  feasible: null,
  withoutRedLines: null,
  withMustHaves: null,
  withoutOpposition: null,
}

function wordsOf({ actors }: Pick<Negotiation, 'actors'>, report: VerdictReport): string {
  return verdictWords(report, (id) => actors.get(id)?.name ?? id)
}
