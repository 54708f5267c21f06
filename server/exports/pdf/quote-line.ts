/** Somebody's words in a PDF: the quote, who said it, and the source it was taken from. */

import type { Position } from '#domain/negotiation/position.ts'
import { isolated } from '#domain/words/direction.ts'
import { type PdfParts, QUOTE, SMALL } from './pdf-parts.ts'
import type { Run } from './pdf-pen.ts'

type Quoted = Pick<Position, 'quote' | 'speaker' | 'source' | 'counterClaim'>

/** In paragraphs; none where nobody is quoted and no source named. */
export function quoteRuns(parts: PdfParts, quoted: Partial<Quoted>): readonly (readonly Run[])[] {
  const { colours, board, sourceOf } = parts
  const { quote, speaker, source } = quoted
  const from = source && sourceOf(source.sourceId)
  const said = [speaker && nameOf(board, speaker), from && `source: ${from}`]
    .filter(Boolean)
    .join(', ')
  const runs = [
    ...(quote ? [{ ...QUOTE, text: `“${quote}” `, paint: colours.ink }] : []),
    ...(said ? [{ ...SMALL, text: quote ? `— ${said}` : said, paint: colours.ink2 }] : []),
  ]
  return [...(runs.length > 0 ? [runs] : []), ...counterClaimRuns(parts, quoted)]
}

function counterClaimRuns(
  { colours, board }: PdfParts,
  { counterClaim }: Partial<Quoted>,
): readonly (readonly Run[])[] {
  if (!counterClaim) return []
  const speaker = nameOf(board, counterClaim.speaker)
  return [
    [
      { ...SMALL, text: `${speaker} says otherwise: `, paint: colours.ink2 },
      { ...QUOTE, text: `“${counterClaim.quote}”`, paint: colours.ink },
    ],
  ]
}

/** An actor's, or the words the source gives. */
function nameOf({ negotiation }: PdfParts['board'], speaker: string): string {
  const actor = [...negotiation.actors.values()].find(({ id }) => id === speaker)
  return isolated(actor?.name ?? speaker)
}
