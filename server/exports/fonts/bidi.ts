/** Which way words run, by the Unicode bidirectional algorithm: kept here because its tables are unpacked once. */

import bidiFactory from 'bidi-js'

export const bidi = bidiFactory()

/** Letters of scripts that run right to left, and the marks that make others do so. Most text has none. */
const ANY =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

export function hasRightToLeft(text: string): boolean {
  return ANY.test(text)
}

/** Whether a paragraph as a whole does: its first letter that has a direction says so. */
export function runsRightToLeft(text: string): boolean {
  return hasRightToLeft(text) && bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1
}
