/** The most one actor can gain in an outcome nobody is worse off by: what Kalai and Smorodinsky measure gains against. */

import type { BargainingRule } from './bargaining-rule.ts'

export function idealRule(actors: number, actor: number): BargainingRule {
  return {
    score: (gains) => gains[actor] ?? 0,
    levels: (gains) => gains,
    weights: Array.from({ length: actors }, (_, i) => (i === actor ? 1 : 0)),
    bound: (weighted) => weighted,
    tighten: (weights) => weights,
  }
}
