/** Which lines of a long table are drawn: those in sight, and some beyond so that scrolling never meets a gap. Pure. */

import type { TableLine } from '#domain/matrix/matrix-table.ts'

export const ROW_HEIGHT = 44
export const ISSUE_HEIGHT = 34
/** How far one scrolls, px, before other lines are drawn: scrolling by a hair draws nothing. */
export const SCROLL_STEP = 2 * ROW_HEIGHT
/** Beyond either edge of what is in sight, px. */
const BEYOND = 8 * ROW_HEIGHT

/** The top edge of every line, and at the end the height of all. */
export function lineTops(lines: readonly TableLine[]): readonly number[] {
  const tops = [0]
  let top = 0
  for (const { kind } of lines) {
    top += kind === 'issue' ? ISSUE_HEIGHT : ROW_HEIGHT
    tops.push(top)
  }
  return tops
}

/** A stretch of the table: a line that is drawn, or the room of some that are not. */
export type Stretch =
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'room'; readonly before: number; readonly height: number }

/**
 * The lines to draw, with room for the others. `pinned` is drawn wherever it is: the line that has the keyboard must not
 * go while one looks elsewhere. `top` and `height`: the part of the lines in sight, px.
 */
export function stretchesAt(
  tops: readonly number[],
  { top, height, pinned }: { top: number; height: number; pinned: number | undefined },
): readonly Stretch[] {
  const count = tops.length - 1
  const topOf = (index: number): number => tops[index] ?? 0
  const from = lineAt(tops, top - BEYOND)
  const to = Math.min(count, lineAt(tops, top + height + SCROLL_STEP + BEYOND) + 1)
  const drawn: number[] = []
  if (pinned !== undefined && pinned < Math.min(from, count)) drawn.push(pinned)
  for (let index = from; index < to; index++) drawn.push(index)
  if (pinned !== undefined && pinned >= to && pinned < count) drawn.push(pinned)
  const stretches: Stretch[] = []
  let next = 0
  const roomUpTo = (index: number): void => {
    const height = topOf(index) - topOf(next)
    if (height > 0) stretches.push({ kind: 'room', before: index, height })
  }
  for (const index of drawn) {
    roomUpTo(index)
    stretches.push({ kind: 'line', index })
    next = index + 1
  }
  roomUpTo(count)
  return stretches
}

/** The line at a height; the first above all, the last below all. */
function lineAt(tops: readonly number[], y: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}
