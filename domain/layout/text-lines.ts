/** How many lines a text takes in a given width, worked out from letter widths alone. Used by card-size.ts. */

import { ADVANCES, type Face, UNKNOWN_ADVANCE } from './advance-widths.ts'

export type TextBox = {
  readonly face: Face
  /** Font size in board units. */
  readonly size: number
  /** Room for a line in board units. */
  readonly width: number
}

/** What a browser keeps on one line: a word, or a part of one up to a hyphen or dash before a letter. */
const SEGMENT = /\S*?[-–—](?=\p{L})|\S+|\s+/gu

/** Width of a text on one line, in board units. */
export function textWidth(text: string, face: Face, size: number): number {
  let thousandths = 0
  for (const letter of text) thousandths += advanceOf(letter, face)
  return (thousandths * size) / 1000
}

/** Lines a text wraps to, at least 1; it breaks at spaces, after hyphens and dashes, and inside a word too long for a line. */
export function lineCount(text: string, { face, size, width }: TextBox): number {
  let lines = 1
  let used = 0
  for (const segment of text.trim().match(SEGMENT) ?? []) {
    const needed = textWidth(segment, face, size)
    if (used + needed <= width) used += needed
    else if (segment.trim() === '') used = width
    else {
      if (used > 0) lines += 1
      const more = brokenLines(segment, needed, { face, size, width })
      lines += more.lines
      used = more.used
    }
  }
  return lines
}

/** A word longer than a line is cut into letters; counted as if each cut wasted one wide letter. */
function brokenLines(
  segment: string,
  needed: number,
  { face, size, width }: TextBox,
): { lines: number; used: number } {
  if (needed <= width) return { lines: 0, used: needed }
  let lines = 0
  let used = 0
  for (const letter of segment) {
    const advance = textWidth(letter, face, size)
    if (used + advance > width && used > 0) {
      lines += 1
      used = 0
    }
    used += advance
  }
  return { lines, used }
}

function advanceOf(letter: string, face: Face): number {
  const code = letter.codePointAt(0) ?? 0
  const run = ADVANCES[face].find(
    ({ from, advances }) => code >= from && code < from + advances.length,
  )
  return run?.advances[code - run.from] ?? UNKNOWN_ADVANCE
}
