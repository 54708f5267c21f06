/** Threads of comments that nobody resolved. */

import { anchorWords } from '#domain/words/anchor-words.ts'
import { bold, counted, ended, plain, quoted, together } from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import type { OpenThread } from '../minutes-facts.ts'

export function comments(minuted: Minuted): string {
  const { threads } = minuted.facts
  if (threads.length === 0) return 'Every comment was resolved, or none was made.'
  return together(threads.map((thread) => threadPart(thread, minuted)))
}

/** The thread under what it is about: who said what, one after the other. */
function threadPart(thread: OpenThread, { board, clock }: Minuted): string {
  const { name, isGone } = anchorWords(thread, board)
  const [first, ...replies] = thread.comments
  if (!first) return ''
  const on = `${bold(plain(name))}${isGone ? ' (no longer on the board)' : ''}`
  const said = ({ by, at, text }: OpenThread['comments'][number]): string =>
    `${plain(by)}, ${clock.moment(at)}: ${ended(quoted(text))}`
  const lines = [
    `- ${on}. ${said(first)}`,
    ...replies.slice(-MAX_REPLIES).map((reply) => `  - ${said(reply)}`),
  ]
  const more = replies.length - MAX_REPLIES
  if (more > 0)
    lines.splice(1, 0, `  - ${counted(more, 'earlier reply', 'earlier replies')} on the board.`)
  return lines.join('\n')
}

/** The last of a thread tell where it stands; all of it is on the board. */
const MAX_REPLIES = 5
