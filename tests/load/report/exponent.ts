/** How a cost grows: the exponent b of cost = a * size^b, fitted by least squares over logarithms. 1 is linear. */

export type GrowthPoint = { readonly size: number; readonly cost: number }

/** @returns NaN with fewer than two sizes or a cost of nought */
export function exponentOf(points: readonly GrowthPoint[]): number {
  const x = points.map(({ size }) => Math.log(size))
  const y = points.map(({ cost }) => Math.log(cost))
  const [meanX, meanY] = [mean(x), mean(y)]
  const covariance = mean(x.map((value, i) => (value - meanX) * ((y[i] ?? 0) - meanY)))
  return covariance / mean(x.map((value) => (value - meanX) ** 2))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
