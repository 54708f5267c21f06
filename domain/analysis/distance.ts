/**
 * How far apart two actors stand: the mean difference of ranks over the proposals both have a known stance on, as a
 * share of the greatest possible (the city-block form of Gower's coefficient for ordinal data with gaps, Gower 1971).
 * Says nothing without its k.
 */

import type { ActorId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { AnalysisOptions, Matrix } from './matrix.ts'
import { matrixOf } from './matrix.ts'
import { MAX_RANK, rankOf } from './rank.ts'

export type Distance = {
  readonly between: readonly [ActorId, ActorId]
  /** 0 (same stance everywhere) to 1; undefined when k is 0. */
  readonly distance: number | undefined
  /** On how many proposals both stances are known. */
  readonly k: number
}

/** Every pair of parties once, in reading order. */
export function distancesOf(
  negotiation: Pick<Negotiation, 'actors' | 'proposals' | 'positions'>,
  options: AnalysisOptions = {},
): readonly Distance[] {
  return distancesIn(matrixOf(negotiation, options))
}

/** Every pair of columns once. */
export function distancesIn(matrix: Matrix): readonly Distance[] {
  const { actors } = matrix
  return actors.flatMap((a, i) =>
    actors.slice(i + 1).map((b, j) => ({
      between: [a.id, b.id] as const,
      ...difference(matrix, i, i + 1 + j),
    })),
  )
}

function difference({ rows }: Matrix, a: number, b: number): Pick<Distance, 'distance' | 'k'> {
  let sum = 0
  let k = 0
  for (const { cells } of rows) {
    const rankA = rankOf(cells[a]?.stance ?? 'unknown')
    const rankB = rankOf(cells[b]?.stance ?? 'unknown')
    if (rankA === undefined || rankB === undefined) continue
    sum += Math.abs(rankA - rankB)
    k += 1
  }
  return { distance: k === 0 ? undefined : sum / (MAX_RANK * k), k }
}
