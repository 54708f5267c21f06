/**
 * A board as a PDF, in the worker: title page, the board on one page, then where each actor stands and what is proposed,
 * as words that can be searched and copied. Always on white: it is for printing.
 */

import { readBoard } from '#domain/board/read-board.ts'
import { PALETTES } from '#domain/exports/palette.ts'
import { boardScene } from '#domain/exports/scene/board-scene.ts'
import { sceneParts } from '#domain/exports/scene/scene-parts.ts'
import { detailedBoard } from '#domain/exports/scene/scope.ts'
import { storedSources } from '../../worker/stored-sources.ts'
import { missingWords } from '../fonts/set-in-fonts.ts'
import type { Making } from '../making.ts'
import { countPeople } from './count-people.ts'
import { gatherContent } from './gather-content.ts'
import { lanePages } from './lane-pages.ts'
import { overviewPage } from './overview-page.ts'
import { pageNumbers } from './page-numbers.ts'
import { A4, COLUMN, MARGIN, type PdfParts, SMALL } from './pdf-parts.ts'
import { PdfPen } from './pdf-pen.ts'
import { proposalPages } from './proposal-pages.ts'
import { titlePage } from './title-page.ts'

const THEME = 'light'

export async function makePdf(making: Making): Promise<Uint8Array<ArrayBuffer>> {
  const { doc: document, wish, pool, boardId, exportedAt, snapshot, steps } = making
  const { board: whole } = readBoard(document)
  const board = detailedBoard(whole, wish.scope)
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: [A4.w, A4.h],
    margin: MARGIN,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: board.negotiation.title || 'Untitled board',
      Subject: 'Where the parties stand, and what is proposed',
      Creator: 'Parley',
      Producer: 'Parley',
      CreationDate: new Date(exportedAt),
    },
  })
  const handOver = gatherContent(doc)
  const pen = new PdfPen(doc)
  const count = stepsOf(board, whole)
  let done = 0
  const onStep = (): void => {
    done += 1
    steps.step(Math.min(done, count), count)
  }
  const sources = new Map<string, string>(
    (await storedSources(pool, boardId)).map(({ id, title }) => [id, title]),
  )
  const parts: PdfParts = {
    pen,
    board,
    colours: PALETTES[THEME],
    scene: sceneParts(board, THEME),
    sourceOf: (id) => sources.get(id),
    people: await countPeople(pool, boardId),
    exportedAt,
    snapshot,
    onStep,
  }
  doc.outline.addItem('Title')
  titlePage(parts)
  overviewPage(parts, boardScene(whole, { theme: THEME, scope: wish.scope, onStep }), onStep)
  doc.options.layout = 'portrait'
  doc.options.margin = MARGIN
  lanePages(parts)
  proposalPages(parts)
  pageNumbers(parts)
  sayWhatIsMissing(parts)
  handOver()
  return gathered(doc, onStep)
}

/** About how many pieces of work there are: things drawn, marks of them written, entries on pages. */
function stepsOf(board: PdfParts['board'], whole: PdfParts['board']): number {
  const drawn = whole.negotiation.proposals.size + whole.negotiation.positions.size + whole.ink.size
  const entries = board.negotiation.proposals.size + board.negotiation.positions.size
  return drawn * MARKS_OF_A_THING + entries + 1
}

const MARKS_OF_A_THING = 5

/** Known only when all is written: on the first page, which has room for it. */
function sayWhatIsMissing({ pen, colours }: PdfParts): void {
  const words = missingWords(pen.missing)
  if (words === '') return
  pen.doc.switchToPage(0)
  pen.doc.y = A4.h - MARGIN - 40
  pen.paragraph([{ ...SMALL, text: words, paint: colours.ink2 }], COLUMN)
}

async function gathered(
  doc: PDFKit.PDFDocument,
  onStep: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  doc.end()
  await ended
  onStep()
  return new Uint8Array(Buffer.concat(chunks))
}
