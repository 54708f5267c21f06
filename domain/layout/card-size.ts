/** The size of a proposal's card, known without a browser: title lines, then one line of status and strip. */

import { lineCount } from './text-lines.ts'

export const CARD_WIDTH = 216
export const CARD_TITLE_SIZE = 15
export const CARD_TITLE_LEADING = 19
export const CARD_TITLE_LINES = 3
export const CARD_PADDING_X = 10
export const CARD_PADDING_TOP = 8
export const CARD_PADDING_BOTTOM = 7
export const CARD_FOOT_GAP = 6
export const CARD_FOOT_HEIGHT = 16

const BORDER = 1
const TITLE_BOX = {
  face: 'text',
  size: CARD_TITLE_SIZE,
  width: CARD_WIDTH - 2 * (CARD_PADDING_X + BORDER),
  spacing: -0.004,
} as const
const FRAME = 2 * BORDER + CARD_PADDING_TOP + CARD_PADDING_BOTTOM + CARD_FOOT_GAP + CARD_FOOT_HEIGHT

/** Lines of the title a card shows, 1 to 3; an empty title keeps one line. */
export function cardTitleLines(title: string): number {
  return Math.min(CARD_TITLE_LINES, lineCount(title, TITLE_BOX))
}

/** Whether a card shows only the beginning of a title. */
export function isTitleCut(title: string): boolean {
  return lineCount(title, TITLE_BOX) > CARD_TITLE_LINES
}

/** Height of a card in board units: room for up to three lines of its title, whatever else it wears. */
export function cardHeight(title: string): number {
  return FRAME + cardTitleLines(title) * CARD_TITLE_LEADING
}
