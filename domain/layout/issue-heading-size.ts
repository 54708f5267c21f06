/** The size of an issue's heading: its name and, under it, the question in italics. */

import { CARD_WIDTH } from './card-size.ts'
import { lineCount } from './text-lines.ts'

export const ISSUE_HEADING_WIDTH = CARD_WIDTH
export const ISSUE_HEADING_SIZE = 12.5
export const ISSUE_HEADING_LEADING = 16
export const ISSUE_HEADING_LINES = 2
/** Between a heading and the first card under it. */
export const ISSUE_HEADING_GAP = 5

/** Lines the name and the question show, at most two each; an absent question has none. */
export function issueHeadingLines(
  title: string,
  question: string,
): { readonly title: number; readonly question: number } {
  return {
    title: linesOf(title, 'interface'),
    question: question.trim() === '' ? 0 : linesOf(question, 'quote'),
  }
}

/** Height of a heading in board units. */
export function issueHeadingHeight(title: string, question: string): number {
  const lines = issueHeadingLines(title, question)
  return (lines.title + lines.question) * ISSUE_HEADING_LEADING
}

function linesOf(text: string, face: 'interface' | 'quote'): number {
  return Math.min(
    ISSUE_HEADING_LINES,
    lineCount(text, { face, size: ISSUE_HEADING_SIZE, width: ISSUE_HEADING_WIDTH }),
  )
}
