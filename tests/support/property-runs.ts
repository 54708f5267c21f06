/** How long property tests run: PROPERTY_RUNS multiplies, PROPERTY_SEED plays a failure again. */

import type { Parameters } from 'fast-check'

/** fast-check prints seed and path with the counterexample; both runs of a failure start from the same seed. */
export function runs(count: number): Parameters<unknown> {
  const factor = Number(process.env.PROPERTY_RUNS ?? 1)
  const seed = process.env.PROPERTY_SEED
  return { numRuns: Math.ceil(count * factor), ...(seed && { seed: Number(seed) }) }
}
