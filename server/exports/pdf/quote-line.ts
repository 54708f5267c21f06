/** Somebody's words in a PDF: the quote, who said it, and the source it was taken from. */

import type { Position } from '#domain/negotiation/position.ts'
import { type PdfParts, QUOTE, SMALL } from './pdf-parts.ts'
import type { Column } from './pdf-pen.ts'

type Quoted = Pick<Position, 'quote' | 'speaker' | 'source' | 'counterClaim'>

/** Nothing where nobody is quoted and no source named. */
export function quoteLine(parts: PdfParts, quoted: Partial<Quoted>, column: Column): void {
  const { pen, colours, board, sourceOf } = parts
  const { quote, speaker, source } = quoted
  const from = source && sourceOf(source.sourceId)
  const said = [speaker && nameOf(board, speaker), from && `source: ${from}`]
    .filter(Boolean)
    .join(', ')
  if (quote || said) {
    pen.paragraph(
      [
        ...(quote ? [{ ...QUOTE, text: `“${quote}” `, paint: colours.ink }] : []),
        ...(said ? [{ ...SMALL, text: quote ? `— ${said}` : said, paint: colours.ink2 }] : []),
      ],
      column,
    )
  }
  counterClaimLine(parts, quoted, column)
}

function counterClaimLine(
  { pen, colours, board }: PdfParts,
  { counterClaim }: Partial<Quoted>,
  column: Column,
): void {
  if (!counterClaim) return
  const speaker = nameOf(board, counterClaim.speaker)
  pen.paragraph(
    [
      { ...SMALL, text: `${speaker} says otherwise: `, paint: colours.ink2 },
      { ...QUOTE, text: `“${counterClaim.quote}”`, paint: colours.ink },
    ],
    column,
  )
}

/** An actor's, or the words the source gives. */
function nameOf({ negotiation }: PdfParts['board'], speaker: string): string {
  const actor = [...negotiation.actors.values()].find(({ id }) => id === speaker)
  return actor?.name ?? speaker
}
