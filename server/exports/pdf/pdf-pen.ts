/** Writes and draws into a PDF: words in the fonts that have their letters, and scenes. Lengths are points, y downwards. */

import { FACES, type FaceName } from '#domain/exports/scene/faces.ts'
import type { Mark, Stroke, TextMark } from '#domain/exports/scene/scene.ts'
import { hasRightToLeft } from '#domain/words/direction.ts'
import { faceBytes, fallbackBytes, ownFont } from '../fonts/font-files.ts'
import { type Line, TextSetter } from './text-setter.ts'

export type Ink = { readonly face: FaceName; readonly size: number; readonly paint: string }
export type Run = Ink & { readonly text: string }

export type Column = { readonly x: number; readonly width: number }

type Doc = PDFKit.PDFDocument

/** Of the faces, in ems: how far the line lies under the top of what is written, and how high it is with what is above it. */
const ASCENT = 0.97
const HEIGHT = 1.4
/** Points between two lines. */
const GAP = 1.5
/** Fewer lines of a paragraph than these do not stand alone at the foot or the head of a page. */
const FEW = 2

/** Lines of one paragraph. */
type Laid = { readonly lines: readonly Line[]; readonly size: number; readonly column: Column }

export class PdfPen {
  readonly doc: Doc
  readonly #setter: TextSetter

  constructor(doc: Doc) {
    this.doc = doc
    for (const face of Object.keys(FACES)) {
      // Object.keys forgets which keys they are.
      doc.registerFont(face, faceBytes(face as FaceName))
    }
    doc.registerFont('fallback', fallbackBytes())
    const own = ownFont()
    if (own) doc.registerFont('own', own.bytes, own.member)
    this.#setter = new TextSetter(doc)
  }

  get missing(): ReadonlySet<string> {
    return this.#setter.missing
  }

  /** One line, begun at x on its baseline. */
  line(text: string, { x, y }: { readonly x: number; readonly y: number }, ink: Ink): void {
    this.#put(this.#setter.line(text, ink), x, y)
  }

  /** How long a line is. */
  widthOf(text: string, ink: Ink): number {
    return this.#setter.line(text, ink).width
  }

  /** Wrapped runs, one after the other, at the place where the last paragraph ended; goes on to new pages by itself. */
  paragraph(runs: readonly Run[], column: Column): void {
    this.paragraphs([runs], column)
  }

  /**
   * Several that belong together: on one page, unless they need more than half of one. `beside` is told where the first
   * one has its top, once it is known on which page.
   */
  paragraphs(
    all: readonly (readonly Run[])[],
    column: Column,
    beside?: (top: number) => void,
  ): void {
    const laid = all.map((runs) => this.#lay(runs, column))
    const height = laid.reduce((sum, { lines, size }) => sum + lines.length * heightOf(size), 0)
    this.need(height < this.#roomOnPage() / 2 ? height : FEW * heightOf(laid[0]?.size ?? 0))
    beside?.(this.doc.y)
    for (const each of laid) this.#write(each)
  }

  /** Whether so much room is left on the page; where not, a new one is begun. */
  need(height: number): void {
    if (height > this.#roomLeft()) this.doc.addPage()
  }

  #lay(runs: readonly Run[], column: Column): Laid {
    const size = Math.max(0, ...runs.map((run) => run.size))
    return { lines: this.#setter.lines(runs, column.width), size, column }
  }

  /** Runs of several sizes stand on one line. What runs right to left begins there. */
  #write({ lines, size, column: { x, width } }: Laid): void {
    const { doc } = this
    const height = heightOf(size)
    let last = 0
    lines.forEach((line, n) => {
      if (n === last) {
        last = n + this.#linesThatFit(lines.length - n, height)
        if (last === n) {
          doc.addPage()
          last = n + Math.max(1, this.#linesThatFit(lines.length - n, height))
        }
      }
      const top = doc.y
      const indent = line.isRightToLeft ? width - line.width : 0
      this.#put(line, x + indent, top + ASCENT * size)
      doc.y = top + height
    })
  }

  #linesThatFit(count: number, height: number): number {
    const fit = Math.floor(this.#roomLeft() / height)
    if (fit >= count) return count
    if (fit < FEW) return 0
    return count - fit < FEW && fit > FEW ? fit - 1 : fit
  }

  #roomLeft(): number {
    const { page, y } = this.doc
    return page.height - page.margins.bottom - y
  }

  #roomOnPage(): number {
    const { height, margins } = this.doc.page
    return height - margins.top - margins.bottom
  }

  #put({ bits }: Line, x: number, y: number): void {
    let at = x
    for (const { text, font, ink, level, width } of bits) {
      this.doc.font(font).fontSize(ink.size).fillColor(ink.paint)
      const isPlain = !hasRightToLeft(text)
      // Told of features, even none, it sets all words at once instead of one by one from the left.
      const together = isPlain ? {} : { features: [] }
      const letters = inSettingOrder(text, level)
      this.doc.text(letters, at, y, { lineBreak: false, baseline: 'alphabetic', ...together })
      at += width
    }
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

  #textMark({ text, x, y, face, size, paint, isRightToLeft }: TextMark): void {
    if (text === '') return
    this.#put(this.#setter.line(text, { face, size, paint }, isRightToLeft === true), x, y)
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

/** The font turns round what has letters of such a script, even its numbers, and nothing else: whatever the level says. */
function inSettingOrder(text: string, level: number): string {
  const isTurned = hasRightToLeft(text)
  return isTurned === (level % 2 === 1) ? text : [...text].reverse().join('')
}

function heightOf(size: number): number {
  return HEIGHT * size + GAP
}
