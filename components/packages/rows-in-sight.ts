/** Which rows of a long list are to be drawn: those in sight and a few around them. Pure. */

type List = {
  /** px scrolled. */
  readonly top: number
  /** px that can be seen. */
  readonly height: number
  /** px of each row. */
  readonly row: number
  readonly count: number
}

/** So that a slow frame shows no gap, and the focus can go on. */
const AROUND = 3

/** From the first, to but not including the last. */
export function rowsInSight({ top, height, row, count }: List): { from: number; to: number } {
  const from = Math.min(Math.max(0, Math.floor(top / row) - AROUND), count)
  const to = Math.min(count, Math.ceil((top + height) / row) + AROUND)
  return { from, to: Math.max(from, to) }
}
