/** Cuts a text where marks begin and end, so that overlapping marks become pieces that do not overlap. */

import type { TextSpan } from './clamp-span.ts'

export type Segment<Mark> = TextSpan & {
  /** The marks over this piece, the shortest first: the one a click means. */
  readonly marks: readonly Mark[]
}

/**
 * Pieces from `from` to `to`, without gaps; neighbours have different marks over them. Marks outside, or without
 * length, are left out.
 */
export function segmentsOf<Mark extends TextSpan>(
  { from, to }: TextSpan,
  marks: readonly Mark[],
): readonly Segment<Mark>[] {
  const within = marks.filter((mark) => mark.from < mark.to && mark.from < to && mark.to > from)
  const cuts = new Set([from, to])
  for (const mark of within) {
    if (mark.from > from) cuts.add(mark.from)
    if (mark.to < to) cuts.add(mark.to)
  }
  const edges = [...cuts].sort((a, b) => a - b)
  const byLength = within.toSorted((a, b) => a.to - a.from - (b.to - b.from))
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? to
    return {
      from: start,
      to: end,
      marks: byLength.filter((mark) => mark.from <= start && mark.to >= end),
    }
  })
}
