/** The foot of every page but the first: the board's title, and which page of how many. */

import { type PdfParts, SMALL } from './pdf-parts.ts'

export function pageNumbers({ pen, board, colours }: PdfParts): void {
  const { doc } = pen
  const { start, count } = doc.bufferedPageRange()
  const ink = { ...SMALL, paint: colours.ink3 }
  for (let page = start + 1; page < start + count; page++) {
    doc.switchToPage(page)
    const { width, height, margins } = doc.page
    const words = `${page - start + 1} / ${count}`
    const y = height - 26
    const right = width - margins.left - pen.widthOf(words, ink)
    pen.line(words, { x: right, y }, ink)
    pen.line(
      [...board.negotiation.title].slice(0, MOST_TITLE).join(''),
      { x: margins.left, y },
      ink,
    )
  }
}

const MOST_TITLE = 80
