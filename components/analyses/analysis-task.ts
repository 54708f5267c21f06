/** Analyses that may take a while, as data that goes to a worker. Carried out by carry-out.ts. */

import type { ConflictOption } from '#domain/analysis/board-conflict.ts'
import type { ConflictReport } from '#domain/analysis/conflict-report.ts'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import type { NearPackage } from '#domain/analysis/nearest-packages.ts'
import type { Ranking, RankingOptions, RankingProgress } from '#domain/analysis/rank-packages.ts'
import type { Decidable } from '#domain/analysis/standing.ts'
import type { Coalition } from '#domain/analysis/unblock.ts'
import type { Weighing } from '#domain/analysis/weigh-packages.ts'
import type { ScoreSheet } from '#domain/analysis/weighted/score-sheet.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'

/** What of a board the analyses of packages and power are made of. */
export type Analysable = Decidable & Pick<Negotiation, 'issues'>

export type AnalysisTask =
  | { readonly kind: 'rank'; readonly negotiation: Analysable; readonly options: RankingOptions }
  /** What would have to move for these proposals. */
  | {
      readonly kind: 'ways'
      readonly negotiation: Analysable
      readonly proposalIds: readonly ProposalId[]
      readonly options: AnalysisOptions
    }
  | {
      readonly kind: 'power'
      readonly negotiation: Analysable
      readonly options: Pick<AnalysisOptions, 'rule'>
    }
  /** Which outcomes would hold; looked at closely: the one in which just `at` is carried out. */
  | {
      readonly kind: 'stability'
      readonly negotiation: Analysable
      readonly choices: readonly ConflictOption[]
      readonly at?: readonly ProposalId[]
      readonly options: Pick<AnalysisOptions, 'declaredOnly'>
    }
  /** What packages are worth by these sheets. Sent to a worker of this page and nowhere else. */
  | {
      readonly kind: 'weigh'
      readonly negotiation: Analysable
      readonly sheets: ReadonlyMap<ActorId, ScoreSheet>
    }

/** Undefined where there is too much to look at. */
export type Ways = {
  readonly cheapest: Coalition | undefined
  readonly takeOut: readonly (readonly ProposalId[])[] | undefined
  readonly nearest: readonly NearPackage[] | undefined
}

export type Power = {
  /** Sets of parties without whom nothing passes, smallest first. */
  readonly blocking: readonly (readonly ActorId[])[]
  /** One a party, in reading order. */
  readonly shares: readonly {
    readonly actorId: ActorId
    readonly shapleyShubik: number
    readonly banzhaf: number
  }[]
}

export type AnalysisAnswer =
  | { readonly kind: 'rank'; readonly ranking: Ranking }
  | { readonly kind: 'ways'; readonly ways: Ways }
  | { readonly kind: 'weigh'; readonly weighing: Weighing }
  | { readonly kind: 'stability'; readonly report: ConflictReport }
  /** Undefined: more parties than coalitions can be counted of. */
  | { readonly kind: 'power'; readonly power: Power | undefined }

export type AnalysisNews =
  | { readonly progress: RankingProgress }
  | { readonly answer: AnalysisAnswer }
