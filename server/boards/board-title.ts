/** What a board may be called: one line of 1 to 200 characters. */

import { oneLine } from '../access/one-line.ts'

const MAX_TITLE = 200

export const boardTitle = oneLine(MAX_TITLE)

/** A title with something behind it, cut short where both are too long. */
export function cutTitle(title: string, ending: string): string {
  const letters = [...title.trim()]
  while (letters.join('').length + ending.length > MAX_TITLE) letters.pop()
  return `${letters.join('').trimEnd() || 'Board'}${ending}`
}
