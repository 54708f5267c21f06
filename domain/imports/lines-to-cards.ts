/** Lists of lines that somebody pastes become cards, one each. */

import type { Board } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import { MAX_TITLE } from '#domain/board/fields/field-kinds.ts'
import { cardHeight } from '#domain/layout/card-size.ts'
import { type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { freePlaces } from './free-places.ts'
import { type BadRow, counted, type Plan } from './plan.ts'

/** A line of a list; longer ones are sentences of a text. */
const MAX_LIST_LINE = 160
const MAX_LINES = 500
/** What lists put before their lines: `-`, `*`, `•`, `1.`, `a)`. */
const BULLET = /^(?:[-*•–—·▪◦]|\(?(?:\d{1,3}|[A-Za-z])[.)])\s+/u

/** The lines without their bullets and without empty ones. */
export function linesOf(
  text: string,
): readonly { readonly line: number; readonly words: string }[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw, index) => {
    const words = raw.trim().replace(BULLET, '').trim()
    return words === '' ? [] : [{ line: index + 1, words }]
  })
}

/** Whether a pasted text is a list to make cards of, and not something to be written on the board. */
export function isList(text: string): boolean {
  const lines = linesOf(text)
  return (
    lines.length > 1 &&
    lines.length <= MAX_LINES &&
    lines.every(({ words }) => words.length <= MAX_LIST_LINE)
  )
}

/** One proposal a line, free of what lies on the board. `newId` gives ids nobody has. */
export function planLines(board: Board, text: string, newId: () => string): Plan {
  const lines = linesOf(text)
  const bad: BadRow[] = lines.flatMap(({ line, words }, index) => {
    if (index >= MAX_LINES)
      return [{ where: `Line ${line}`, why: `there are more than ${MAX_LINES}` }]
    if (words.length <= MAX_TITLE) return []
    return [{ where: `Line ${line}`, why: `is longer than ${MAX_TITLE} characters` }]
  })
  const titles = lines
    .slice(0, MAX_LINES)
    .map(({ words }) => words)
    .filter((words) => words.length <= MAX_TITLE)
  const places = freePlaces(board, titles.map(cardHeight))
  const commands = titles.flatMap((title, index): Command[] => {
    const at = places[index]
    return at
      ? [{ type: 'addProposal', proposal: { id: toId<ProposalId>(newId()), title }, at }]
      : []
  })
  return {
    commands,
    makes: counted(titles.length, 'proposal'),
    notes: [],
    bad,
    preview: { head: ['Card'], rows: titles.map((title) => [title]) },
  }
}
