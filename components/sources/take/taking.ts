/** What somebody is about to make of words in a source. */

import type { TextSpan } from '#domain/sources/clamp-span.ts'

export const TAKE_KINDS = ['proposal', 'actor', 'position', 'event'] as const
export type TakeKind = (typeof TAKE_KINDS)[number]

export type Taking = { readonly what: TakeKind; readonly span: TextSpan }

/** As it stands in a field of the board: a quote of this many units at most. */
const MAX_QUOTE = 5_000
/** The same for a title. */
export const MAX_TAKEN_TITLE = 300

/** The words of a span as a quote has them: on one line. */
export function quoteOf(text: string, { from, to }: TextSpan): string {
  return shortened(text.slice(from, to).replace(/\s+/g, ' ').trim(), MAX_QUOTE)
}

/** At most `max` units, cut between letters. */
export function shortened(words: string, max: number): string {
  if (words.length <= max) return words
  return `${words.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
