/** Carries out an analysis step by step, so that whoever runs it can tell how far it is. Run by analysis-worker.ts. */

import { MAX_COMBINATIONS } from '#domain/analysis/analysis-report.ts'
import { type ConflictReport, conflictReport } from '#domain/analysis/conflict-report.ts'
import { decisionGame } from '#domain/analysis/decision-game.ts'
import { countCombinations } from '#domain/analysis/feasible-packages.ts'
import { nearestPackages } from '#domain/analysis/nearest-packages.ts'
import { banzhaf } from '#domain/analysis/power/banzhaf.ts'
import { minimalBlockingCoalitions } from '#domain/analysis/power/blocking-coalitions.ts'
import { shapleyShubik } from '#domain/analysis/power/shapley-shubik.ts'
import { membersOf } from '#domain/analysis/power/simple-game.ts'
import { type RankingProgress, rankPackages } from '#domain/analysis/rank-packages.ts'
import { fewestToTakeOut } from '#domain/analysis/take-out.ts'
import { unblock } from '#domain/analysis/unblock.ts'
import { weighPackages } from '#domain/analysis/weigh-packages.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { AnalysisAnswer, AnalysisTask, Power } from './analysis-task.ts'

type Work<Result> = Generator<RankingProgress, Result>
type TaskOf<Kind extends AnalysisTask['kind']> = Extract<AnalysisTask, { kind: Kind }>

export function* carryOut(task: AnalysisTask): Work<AnalysisAnswer> {
  switch (task.kind) {
    case 'rank':
      return { kind: 'rank', ranking: yield* rankPackages(task.negotiation, task.options) }
    case 'ways':
      return yield* ways(task)
    case 'power':
      return { kind: 'power', power: powerOf(task) }
    case 'stability':
      return { kind: 'stability', report: stability(task) }
    case 'weigh':
      return { kind: 'weigh', weighing: yield* weighPackages(task.negotiation, task.sheets) }
    default:
      return unreachable(task)
  }
}

function* ways({ negotiation, proposalIds, options }: TaskOf<'ways'>): Work<AnalysisAnswer> {
  const target = { proposalIds }
  const isFew = countCombinations(negotiation) <= MAX_COMBINATIONS
  return {
    kind: 'ways',
    ways: {
      cheapest: unblock(negotiation, target, options).cheapest,
      takeOut: fewestToTakeOut(negotiation, target, options),
      nearest: isFew ? yield* nearestPackages(negotiation, target, options) : undefined,
    },
  }
}

function stability({ negotiation, choices, at, options }: TaskOf<'stability'>): ConflictReport {
  return conflictReport(negotiation, choices, { ...options, ...(at && { at }) })
}

function powerOf({ negotiation, options }: TaskOf<'power'>): Power | undefined {
  const game = decisionGame(negotiation, options)
  if (!game) return undefined
  const shapley = shapleyShubik(game)
  const swings = banzhaf(game)
  return {
    blocking: minimalBlockingCoalitions(game).map((coalition) =>
      membersOf(coalition).flatMap((player) => game.actorIds[player] ?? []),
    ),
    shares: game.actorIds.map((actorId, player) => ({
      actorId,
      shapleyShubik: shapley[player] ?? 0,
      banzhaf: swings[player] ?? 0,
    })),
  }
}
