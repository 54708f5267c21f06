/** Whose worst-off is better off; among equals, whose second worst-off, and so on (Sen 1970, after Rawls). */

/** Above 0 when `a` is the better distribution, below when `b` is, 0 when both give the same to somebody or other. */
export function compareLeximin(a: readonly number[], b: readonly number[]): number {
  const [worstOfA, worstOfB] = [a, b].map((levels) => [...levels].sort((x, y) => x - y))
  for (const [place, level] of (worstOfA ?? []).entries()) {
    const difference = level - (worstOfB?.[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
