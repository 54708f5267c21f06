/**
 * Agreement A of ordered ratings (van der Eijk 2001): 1 when all are in one category, 0 when they are spread evenly,
 * -1 when half are at each end. The distribution is taken apart into layers of equal height; each layer's agreement
 * follows from how many categories it covers and how far it is from having a single peak.
 */

/**
 * `counts` by category in order, none below 0. Undefined when there is nothing to rate, or fewer than three
 * categories, for which A is not defined.
 */
export function agreementOf(counts: readonly number[]): number | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total <= 0 || counts.length < 3) return undefined
  let agreement = 0
  let height = 0
  for (const next of [...new Set(counts)].sort((a, b) => a - b)) {
    if (next === 0) continue
    const layer = counts.map((count) => count >= next)
    const weight = ((next - height) * layer.filter(Boolean).length) / total
    agreement += weight * agreementOfLayer(layer)
    height = next
  }
  return agreement
}

/** Of a layer that covers some categories and not others; at least one. */
function agreementOfLayer(layer: readonly boolean[]): number {
  const categories = layer.length
  const covered = layer.filter(Boolean).length
  return unimodality(layer) * (1 - (covered - 1) / (categories - 1))
}

/** 1 where covered categories lie side by side, less the more gaps there are between them. */
function unimodality(layer: readonly boolean[]): number {
  const categories = layer.length
  const { joined, parted } = countTriples(layer)
  if (joined + parted === 0) return 1
  return (
    ((categories - 2) * joined - (categories - 1) * parted) / ((categories - 2) * (joined + parted))
  )
}

/**
 * How many triples of categories have two covered and one not: joined when the one lies outside the two, parted when
 * it lies between them.
 */
function countTriples(layer: readonly boolean[]): { joined: number; parted: number } {
  const covered = [...layer.keys()].filter((i) => layer[i])
  let joined = 0
  let parted = 0
  for (const [n, i] of covered.entries()) {
    for (const j of covered.slice(n + 1)) {
      const between = layer.slice(i + 1, j).filter((isCovered) => !isCovered).length
      parted += between
      joined += layer.length - covered.length - between
    }
  }
  return { joined, parted }
}
