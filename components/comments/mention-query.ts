/** The name that is being written behind an `@`, and who it may be. */

import type { CommentPerson } from './said.ts'

export type MentionQuery = {
  /** Where the `@` stands. */
  readonly from: number
  /** What is written behind it, up to the caret. */
  readonly words: string
}

/** A name has blanks, but not many, and begins at once. */
const OPEN = /(?:^|[\s([{„“"'’])@([\p{L}\p{N}][^\n@]{0,30}|)$/u
const MOST_SHOWN = 6

/** Undefined when the caret is not behind an `@`. */
export function mentionQuery(text: string, caret: number): MentionQuery | undefined {
  const found = OPEN.exec(text.slice(0, caret))
  if (!found) return undefined
  const words = found[1] ?? ''
  return { from: caret - words.length - 1, words }
}

/** People one of whose names begins with the words; none of them once a whole name stands there. */
export function matchingPeople(
  people: readonly CommentPerson[],
  { words }: MentionQuery,
): readonly CommentPerson[] {
  const wanted = words.toLocaleLowerCase()
  const matches = people.filter(({ name }) => {
    const whole = name.toLocaleLowerCase()
    return whole.startsWith(wanted) || whole.split(/\s+/).some((part) => part.startsWith(wanted))
  })
  return matches.slice(0, MOST_SHOWN)
}
