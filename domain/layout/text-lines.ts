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

/** Lines a text wraps to, at least 1. */
export function lineCount(text: string, box: TextBox): number {
  return textLines(text, box).length
}

/** A text's lines, at least one; it breaks at spaces, after hyphens and dashes, and inside a word too long for a line. */
export function textLines(text: string, box: TextBox): readonly string[] {
  const lines: string[] = []
  let [line, used] = ['', 0]
  for (const segment of text.trim().match(SEGMENT) ?? []) {
    const needed = textWidth(segment, box)
    if (used + needed <= box.width) {
      line += segment
      used += needed
    } else if (segment.trim() === '') used = box.width
    else {
      if (used > 0) lines.push(line.trimEnd())
      const parts = brokenWord(segment, box)
      lines.push(...parts.slice(0, -1))
      line = parts.slice(-1).join('')
      used = textWidth(line, box)
    }
  }
  return [...lines, line.trimEnd()]
}

/** At most so many lines; the last one then ends with an ellipsis where there is more. */
export function cutLines(text: string, box: TextBox, most: number): readonly string[] {
  const lines = textLines(text, box)
  if (lines.length <= most) return lines
  let last = `${lines[most - 1] ?? ''}…`
  while (textWidth(last, box) > box.width && last.length > 1) {
    last = `${[...last].slice(0, -2).join('').trimEnd()}…`
  }
  return [...lines.slice(0, most - 1), last]
}

/** Whether the width of every letter is known, not guessed. */
export function isMeasured(text: string, face: Face): boolean {
  return [...text].every((letter) => knownAdvance(letter, face) !== undefined)
}

/** A word longer than a line is cut into letters; counted as if each cut wasted one wide letter. */
function brokenWord(word: string, box: TextBox): readonly string[] {
  if (textWidth(word, box) <= box.width) return [word]
  const parts: string[] = []
  let [part, used] = ['', 0]
  for (const letter of word) {
    const advance = textWidth(letter, box)
    if (used + advance > box.width && used > 0) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += letter
    used += advance
  }
  return [...parts, part]
}

function advanceOf(letter: string, face: Face): number {
  return knownAdvance(letter, face) ?? UNKNOWN_ADVANCE
}

function knownAdvance(letter: string, face: Face): number | undefined {
  const code = letter.codePointAt(0) ?? 0
  const run = ADVANCES[face].find(
    ({ from, advances }) => code >= from && code < from + advances.length,
  )
  return run?.advances[code - run.from]
}
