/** Which way words run. What the Unicode bidirectional algorithm makes of a line: server/exports/fonts/bidi.ts. */

const LETTER = /\p{L}/u
/** Hebrew, Arabic and all others that lie in the blocks set aside for scripts that run right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/** Whether a paragraph as a whole does: its first letter says so. A paragraph without any letter does not. */
export function runsRightToLeft(text: string): boolean {
  const [first] = LETTER.exec(text) ?? []
  return first !== undefined && RIGHT_TO_LEFT.test(first)
}

/** A name or title for the midst of other words, which it then neither turns round nor is turned round by. */
export function isolated(words: string): string {
  return hasRightToLeft(words) ? `\u2068${words}\u2069` : words
}
