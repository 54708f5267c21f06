/** The smallest of all gains, each measured in a unit of its actor's own, as great as possible. */

import type { BargainingRule } from './bargaining-rule.ts'

/** @param units what 1 means for each actor; an actor whose unit is not above 0 is left out */
export function maximinRule(units: readonly number[]): BargainingRule {
  const counted = units.filter((unit) => unit > 0).length
  const levels = (gains: readonly number[]): readonly number[] =>
    gains.flatMap((gain, i) => {
      const unit = units[i] ?? 0
      return unit > 0 ? [gain / unit] : []
    })
  return {
    // Looked at with every step of a search, so without a list in between.
    score: (gains) => {
      let least = Number.POSITIVE_INFINITY
      for (let i = 0; i < units.length; i++) {
        const unit = units[i] ?? 0
        if (unit > 0) least = Math.min(least, (gains[i] ?? 0) / unit)
      }
      return counted === 0 ? 0 : least
    },
    levels,
    weights: units.map((unit) => (unit > 0 ? 1 / (unit * counted) : 0)),
    // The smallest is at most any mean. Weights are kept such that the sum is one.
    bound: (weighted) => (counted === 0 ? 0 : weighted),
    tighten: (weights, gains, step) => {
      const spread = Math.max(...levels(gains)) - Math.min(...levels(gains))
      if (!(spread > 0)) return weights
      const shifted = weights.map((weight, i) => {
        const unit = units[i] ?? 0
        return unit > 0 ? weight * Math.exp((-step * (gains[i] ?? 0)) / unit / spread) : 0
      })
      const total = shifted.reduce((sum, weight, i) => sum + weight * (units[i] ?? 0), 0)
      return shifted.map((weight) => weight / total)
    },
  }
}
