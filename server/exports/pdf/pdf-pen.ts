/** Writes and draws into a PDF: words in the fonts that have their letters, and scenes. Lengths are points, y downwards. */

import { FACES, type FaceName } from '#domain/exports/scene/faces.ts'
import type { Mark, Stroke, TextMark } from '#domain/exports/scene/scene.ts'
import { faceBytes, fallbackBytes } from '../fonts/font-files.ts'
import { type FontName, Typesetter } from '../fonts/set-in-fonts.ts'

export type Ink = { readonly face: FaceName; readonly size: number; readonly paint: string }
export type Run = Ink & { readonly text: string }

export type Column = { readonly x: number; readonly width: number }

type Doc = PDFKit.PDFDocument

/** Of the faces, in ems: how far the line lies under the top of what is written. */
const ASCENT = 0.97
const LINES = { lineGap: 1.5 } as const

export class PdfPen {
  readonly doc: Doc
  readonly #typesetter = new Typesetter()

  constructor(doc: Doc) {
    this.doc = doc
    for (const face of Object.keys(FACES)) {
      // Object.keys forgets which keys they are.
      doc.registerFont(face, faceBytes(face as FaceName))
    }
    doc.registerFont('fallback', fallbackBytes())
  }

  get missing(): ReadonlySet<string> {
    return this.#typesetter.missing
  }

  /** One line, begun at x on its baseline. */
  line(text: string, { x, y }: { readonly x: number; readonly y: number }, ink: Ink): void {
    const { doc } = this
    let at = x
    for (const piece of this.#typesetter.pieces(text.replaceAll('\n', ' '), ink.face)) {
      this.#choose(piece.font, ink)
      doc.text(piece.text, at, y, { lineBreak: false, baseline: 'alphabetic' })
      at += doc.widthOfString(piece.text)
    }
  }

  /** Wrapped runs, one after the other, at the place where the last paragraph ended; goes on to new pages by itself. */
  paragraph(runs: readonly Run[], { x, width }: Column): void {
    const pieces = runs.flatMap((run) =>
      this.#typesetter.pieces(run.text, run.face).map((piece) => ({ ...run, ...piece })),
    )
    // Runs of several sizes stand on one line; left alone, they would hang from one.
    const baseline = -ASCENT * Math.max(0, ...runs.map(({ size }) => size))
    pieces.forEach((piece, n) => {
      this.#choose(piece.font, piece)
      const continued = n < pieces.length - 1
      if (n === 0)
        this.doc.text(piece.text, x, this.doc.y, { ...LINES, width, continued, baseline })
      else this.doc.text(piece.text, { continued, baseline })
    })
  }

  /** Whether so much room is left on the page; where not, a new one is begun. */
  need(height: number): void {
    const { doc } = this
    if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage()
  }

  rule({ x, width }: Column, paint: string, thickness = 0.6): void {
    const { doc } = this
    doc.rect(x, doc.y, width, thickness).fill(paint)
  }

  marks(marks: readonly Mark[], onStep?: (done: number) => void): void {
    marks.forEach((mark, done) => {
      onStep?.(done)
      this.#mark(mark)
    })
  }

  #choose(font: FontName, { size, paint }: Omit<Ink, 'face'>): void {
    this.doc.font(font).fontSize(size).fillColor(paint)
  }

  #mark(mark: Mark): void {
    const { doc } = this
    switch (mark.kind) {
      case 'text':
        this.#textMark(mark)
        break
      case 'rect':
        if (mark.radius) doc.roundedRect(mark.x, mark.y, mark.w, mark.h, mark.radius)
        else doc.rect(mark.x, mark.y, mark.w, mark.h)
        this.#paint(mark)
        break
      case 'path':
        if (mark.d === '') break
        doc.path(mark.d)
        this.#paint(mark)
        break
      case 'group': {
        doc.save()
        if (mark.matrix) {
          const { a, b, c, d, e, f } = mark.matrix
          doc.transform(a, b, c, d, e, f)
        }
        if (mark.opacity !== undefined && mark.opacity < 1) doc.opacity(mark.opacity)
        for (const each of mark.marks) this.#mark(each)
        doc.restore()
      }
    }
  }

  #textMark({ text, x, y, face, size, paint }: TextMark): void {
    if (text !== '') this.line(text, { x, y }, { face, size, paint })
  }

  #paint({ fill, stroke }: { readonly fill?: string; readonly stroke?: Stroke }): void {
    const { doc } = this
    if (stroke) this.#setStroke(stroke)
    if (fill && stroke) doc.fillAndStroke(fill, stroke.paint)
    else if (fill) doc.fill(fill)
    else if (stroke) doc.stroke(stroke.paint)
  }

  #setStroke({ width, dash, isRound }: Stroke): void {
    const { doc } = this
    doc
      .lineWidth(width)
      .lineCap(isRound ? 'round' : 'butt')
      .lineJoin(isRound ? 'round' : 'miter')
    const [length, space] = dash ?? []
    if (length === undefined) doc.undash()
    else doc.dash(Math.max(0.01, length), { space: space ?? length })
  }
}
