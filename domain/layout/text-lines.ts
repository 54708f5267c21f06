/** How many lines a text takes in a given width, worked out from letter widths alone. Used by card-size.ts. */

import { ADVANCES, type Face, UNKNOWN_ADVANCE } from './advance-widths.ts'

export type TextBox = {
  readonly face: Face
  /** Font size in board units. */
  readonly size: number
  /** Room for a line in board units. */
  readonly width: number
  /** Added after each letter, in ems; 0 unless given. */
  readonly spacing?: number
}

/** What a browser keeps on one line: a word, or a part of one up to a hyphen or dash before a letter. */
const SEGMENT = /\S*?[-–—](?=\p{L})|\S+|\s+/gu

/** Width of a text on one line, in board units. Without kerning, which only ever makes it narrower. */
export function textWidth(
  text: string,
  { face, size, spacing = 0 }: Omit<TextBox, 'width'>,
): number {
  let thousandths = 0
  for (const letter of text) thousandths += advanceOf(letter, face) + spacing * 1000
  return (thousandths * size) / 1000
}

/** Lines a text wraps to, at least 1; it breaks at spaces, after hyphens and dashes, and inside a word too long for a line. */
export function lineCount(text: string, box: TextBox): number {
  let lines = 1
  let used = 0
  for (const segment of text.trim().match(SEGMENT) ?? []) {
    const needed = textWidth(segment, box)
    if (used + needed <= box.width) used += needed
    else if (segment.trim() === '') used = box.width
    else {
      if (used > 0) lines += 1
      const more = brokenLines(segment, needed, box)
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
  box: TextBox,
): { lines: number; used: number } {
  if (needed <= box.width) return { lines: 0, used: needed }
  let lines = 0
  let used = 0
  for (const letter of segment) {
    const advance = textWidth(letter, box)
    if (used + advance > box.width && used > 0) {
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
