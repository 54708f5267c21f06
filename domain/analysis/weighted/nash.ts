/**
 * The Nash bargaining solution (Nash 1950): the greatest product of gains over what everybody has without agreement.
 * The bound is the inequality of arithmetic and geometric means: a product of n numbers is at most the n-th power of
 * their mean, and so it is after weighting them and dividing by the weights.
 */

import type { BargainingRule } from './bargaining-rule.ts'

/** @param ideals greatest gain of each actor; one who cannot gain at all is left out of the product, or it were always 0 */
export function nashRule(ideals: readonly number[]): BargainingRule {
  const counted = ideals.map((ideal) => ideal > 0)
  const number = counted.filter(Boolean).length
  return {
    score: (gains) =>
      gains.reduce((product, gain, i) => (counted[i] ? product * gain : product), 1),
    levels: (gains) => gains,
    weights: ideals.map((ideal) => (ideal > 0 ? 1 / ideal : 0)),
    bound: (weighted, weights) => {
      if (number === 0) return 1
      const product = weights.reduce((all, weight) => (weight > 0 ? all * weight : all), 1)
      return (Math.max(0, weighted) / number) ** number / product
    },
    // Downhill on the logarithm of the bound: at the best weights every weighted gain is the mean.
    tighten: (weights, gains, step) => {
      const weighted = weights.reduce((sum, weight, i) => sum + weight * (gains[i] ?? 0), 0)
      if (weighted <= 0) return weights
      return weights.map((weight, i) => {
        const share = (number * weight * (gains[i] ?? 0)) / weighted
        return weight * Math.exp(-step * Math.max(-2, Math.min(2, share - 1)))
      })
    },
  }
}
