/** A picture of a board in pixels, in the worker: the SVG, drawn by resvg with the board's own fonts. */

import { DomainError } from '#domain/access/domain-error.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { boardScene } from '#domain/exports/scene/board-scene.ts'
import { greeked } from '#domain/exports/scene/greeked.ts'
import { pictureSize } from '#domain/exports/scene/picture-size.ts'
import type { TextMark } from '#domain/exports/scene/scene.ts'
import { type SvgPiece, svgText } from '#domain/exports/scene/write-svg.ts'
import { allFontBytes, ownFont } from './fonts/font-files.ts'
import { Typesetter } from './fonts/set-in-fonts.ts'
import { withMissingSaid } from './fonts/with-missing-said.ts'
import type { Making } from './making.ts'
import { startResvg } from './start-resvg.ts'

/** How far it is when it is drawn, written and rendered, of a hundred. */
const DRAWN = 40
const WRITTEN = 50

/**
 * Left alone, resvg sets a whole line in another font for one letter's sake. A line that runs right to left is told so
 * in marks, for it takes every line to run left to right.
 */
const FALLBACK_FAMILY = 'DejaVu Sans'

function inOtherFonts(): (mark: TextMark) => readonly SvgPiece[] {
  const typesetter = new Typesetter()
  const own = ownFont()?.family ?? FALLBACK_FAMILY
  return ({ text, face, isRightToLeft }) => {
    const words = isRightToLeft ? `\u202b${text}\u202c` : text
    return typesetter.pieces(words, face).map((piece) => {
      if (piece.font === face) return { text: piece.text }
      return { text: piece.text, family: piece.font === 'own' ? own : FALLBACK_FAMILY }
    })
  }
}

/** @throws DomainError `too_large` when the picture would have more pixels than allowed */
export async function makePng({ doc, wish, steps }: Making): Promise<Uint8Array<ArrayBuffer>> {
  const { board } = readBoard(doc)
  const { theme, scope, scale } = wish
  const onStep = (done: number, of: number): void => steps.step((DRAWN * done) / of, 100)
  const scene = withMissingSaid(boardScene(board, { theme, scope, onStep }), theme)
  const size = pictureSize(scene.box, scale)
  if (!size.fits) {
    throw new DomainError(
      'too_large',
      `The picture would have ${size.w} by ${size.h} pixels, more than ${size.most / 1e6} million.`,
    )
  }
  const svg = svgText(greeked(scene, scale), { fitted: false, piecesOf: inOtherFonts() })
  steps.step(WRITTEN, 100)
  const { Resvg } = await startResvg()
  const drawing = new Resvg(svg, {
    font: {
      fontBuffers: [...allFontBytes()],
      defaultFontFamily: 'Source Sans 3',
      serifFamily: 'Source Serif 4',
      sansSerifFamily: 'Source Sans 3',
      monospaceFamily: 'DejaVu Sans Mono',
    },
    fitTo: { mode: 'zoom', value: scale },
  })
  steps.step(WRITTEN + 10, 100)
  const picture = drawing.render()
  steps.step(WRITTEN + 40, 100)
  const png = new Uint8Array(picture.asPng())
  picture.free()
  drawing.free()
  return png
}
