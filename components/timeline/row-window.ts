/** Which rows of a long list are in sight, by the heights of all. Pure. */

export type RowOffsets = {
  /** Where each row begins; one more than there are rows, the last being the height of all. */
  readonly tops: Float64Array
}

export function rowOffsets<Row>(rows: readonly Row[], heightOf: (row: Row) => number): RowOffsets {
  const tops = new Float64Array(rows.length + 1)
  rows.forEach((row, index) => {
    tops[index + 1] = (tops[index] ?? 0) + heightOf(row)
  })
  return { tops }
}

export function totalHeight({ tops }: RowOffsets): number {
  return tops.at(-1) ?? 0
}

export type RowRange = { readonly first: number; readonly end: number }

/** The rows that any part of is between two heights, with `spare` more to each side: `end` is the first one after. */
export function rowsBetween(
  { tops }: RowOffsets,
  { top, bottom, spare }: { readonly top: number; readonly bottom: number; readonly spare: number },
): RowRange {
  const count = tops.length - 1
  const first = Math.max(0, lastAtOrBefore(tops, top) - spare)
  const end = Math.min(count, lastAtOrBefore(tops, bottom) + 1 + spare)
  return { first: Math.min(first, count), end: Math.max(end, 0) }
}

/** The last row that begins at or above a height. */
function lastAtOrBefore(tops: Float64Array, height: number): number {
  let low = 0
  let high = tops.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= height) low = middle
    else high = middle - 1
  }
  return low
}
