/** Two versions of a text, one under the other: lines that both begin or end with stand there once. */

export function bothTexts(first: string, second: string): string {
  const [a, b] = [first.split('\n'), second.split('\n')]
  const start = sharedLines(a, b)
  const [restOfA, restOfB] = [a.slice(start), b.slice(start)]
  const end = sharedLines(restOfA.toReversed(), restOfB.toReversed())
  const [own, other] = [restOfA, restOfB].map((rest) => rest.slice(0, rest.length - end))
  const between = own?.length && other?.length ? [''] : []
  return [
    ...a.slice(0, start),
    ...(own ?? []),
    ...between,
    ...(other ?? []),
    ...a.slice(a.length - end),
  ].join('\n')
}

/** How many lines two texts have in common at their beginning. */
function sharedLines(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a[count] === b[count]) count += 1
  return count
}
