/**
 * Sets words into lines for a PDF: each letter in a font that has it, words that run right to left where they belong, lines
 * no longer than their column. pdfkit does this as well, but knows one direction only and measures every word again.
 */

import type { FaceName } from '#domain/exports/scene/faces.ts'
import { hasRightToLeft, runsRightToLeft } from '#domain/words/direction.ts'
import { bidi, TURNING_MARKS } from '../fonts/bidi.ts'
import { type FontName, type Piece, Typesetter } from '../fonts/set-in-fonts.ts'
import { visualOrder } from '../fonts/visual-order.ts'
import type { Ink, Run } from './pdf-pen.ts'

/** Of one font, one ink and one direction. */
export type Bit = {
  readonly text: string
  readonly font: FontName
  readonly ink: Ink
  /** Odd: it runs right to left. */
  readonly level: number
  /** In points. */
  readonly width: number
}

export type Line = {
  /** From left to right. */
  readonly bits: readonly Bit[]
  readonly width: number
  /** Whether the paragraph as a whole runs right to left. */
  readonly isRightToLeft: boolean
}

type Measured = Piece & { readonly width: number }

/** A word with the blanks after it, or a part up to a hyphen or dash before a letter; of Han and Kana each sign. */
const SEGMENT =
  /\n|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]\p{P}*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])\S)+?[-–—](?=\p{L})|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])\S)+[^\S\n]*|[^\S\n]+/gu
/** Widths are kept for a size of their own and scaled. */
const MEASURED_AT = 1_000

export class TextSetter {
  readonly #doc: PDFKit.PDFDocument
  readonly #typesetter = new Typesetter()
  readonly #known = new Map<FaceName, Map<string, readonly Measured[]>>()

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc
  }

  /** Letters that were asked for and that no font has. */
  get missing(): ReadonlySet<string> {
    return this.#typesetter.missing
  }

  /** In one line, however long. */
  line(text: string, ink: Ink, isRightToLeft = runsRightToLeft(text)): Line {
    const words = text.replaceAll('\n', ' ')
    const direction = directionOf(words, isRightToLeft)
    return this.#line(this.#bits(words, 0, { ink, direction }), direction.isRightToLeft)
  }

  /** At least one where there is any text; it breaks at line breaks, at spaces, and within a word longer than a line. */
  lines(runs: readonly Run[], width: number): readonly Line[] {
    const whole = runs.map(({ text }) => text).join('')
    if (whole === '') return []
    const direction = directionOf(whole, runsRightToLeft(whole))
    const filling = new Filling(width, (bits) => this.#line(bits, direction.isRightToLeft))
    for (const segment of this.#segments(whole, runs, direction)) {
      if (segment[0]?.text === '\n') filling.end()
      else if (filling.hasRoom(sumOf(segment) - this.#blanksAfter(segment))) filling.add(segment)
      else for (const part of this.#broken(segment, width)) filling.begin(part)
    }
    filling.end()
    return filling.lines
  }

  *#segments(whole: string, runs: readonly Run[], direction: Direction): Generator<readonly Bit[]> {
    let [run, runStart] = [0, 0]
    for (const { 0: segment, index } of whole.matchAll(SEGMENT)) {
      const bits: Bit[] = []
      let at = index
      while (at < index + segment.length) {
        const ink = runs[run]
        if (!ink) break
        const runEnd = runStart + ink.text.length
        const end = Math.min(index + segment.length, runEnd)
        if (at < end) bits.push(...this.#bits(whole.slice(at, end), at, { ink, direction }))
        at = end
        if (at === runEnd) {
          run += 1
          runStart = runEnd
        }
      }
      yield bits
    }
  }

  #bits(text: string, start: number, { ink, direction }: Setting): readonly Bit[] {
    if (text === '\n') return [{ text, font: ink.face, ink, level: 0, width: 0 }]
    return direction.parts(text, start).flatMap(({ text: part, level }) =>
      this.#measured(mirrored(part, level).replace(TURNING_MARKS, ''), ink.face).map(
        ({ text: letters, font, width }) => ({
          text: letters,
          font,
          ink,
          level,
          width: (width * ink.size) / MEASURED_AT,
        }),
      ),
    )
  }

  /** Words come again and again. */
  #measured(text: string, face: FaceName): readonly Measured[] {
    const known = this.#known.get(face) ?? new Map<string, readonly Measured[]>()
    this.#known.set(face, known)
    const words = known.get(text)
    if (words) return words
    const measured = this.#typesetter.pieces(text, face).map((piece) => ({
      ...piece,
      width: this.#widthOf(piece.text, piece.font, MEASURED_AT),
    }))
    known.set(text, measured)
    return measured
  }

  /** A word longer than a line, in parts that are not. */
  *#broken(segment: readonly Bit[], width: number): Generator<readonly Bit[]> {
    if (sumOf(segment) - this.#blanksAfter(segment) <= width) {
      yield segment
      return
    }
    let [part, used]: [Bit[], number] = [[], 0]
    for (const bit of segment) {
      for (const letter of bit.text) {
        const one = { ...bit, text: letter, width: this.#widthOf(letter, bit.font, bit.ink.size) }
        if (used + one.width > width && used > 0) {
          yield part
          part = []
          used = 0
        }
        part.push(one)
        used += one.width
      }
    }
    yield part
  }

  /** Without the blanks at its end, which would stand before it where words run right to left. */
  #line(bits: readonly Bit[], isRightToLeft: boolean): Line {
    const all = [...joined(bits)]
    for (let last = all.at(-1); last && /\s$/u.test(last.text); last = all.at(-1)) {
      const text = last.text.trimEnd()
      const width = last.width - this.#blanksAfter([last])
      all.splice(-1, 1, ...(text === '' ? [] : [{ ...last, text, width }]))
    }
    const ordered = visualOrder(all)
    return { bits: ordered, width: sumOf(ordered), isRightToLeft }
  }

  #blanksAfter(segment: readonly Bit[]): number {
    const last = segment.at(-1)
    if (!last) return 0
    const blanks = last.text.length - last.text.trimEnd().length
    return blanks === 0 ? 0 : this.#widthOf(last.text.slice(-blanks), last.font, last.ink.size)
  }

  #widthOf(text: string, font: FontName, size: number): number {
    return this.#doc.font(font).fontSize(size).widthOfString(text)
  }
}

/** Lines as they fill. */
class Filling {
  readonly lines: Line[] = []
  readonly #width: number
  readonly #toLine: (bits: readonly Bit[]) => Line
  #bits: Bit[] = []
  #used = 0

  constructor(width: number, toLine: (bits: readonly Bit[]) => Line) {
    this.#width = width
    this.#toLine = toLine
  }

  hasRoom(width: number): boolean {
    return this.#used + width <= this.#width
  }

  add(bits: readonly Bit[]): void {
    this.#bits.push(...bits)
    this.#used += sumOf(bits)
  }

  /** On a new line, where something stands on this one. */
  begin(bits: readonly Bit[]): void {
    if (this.#used > 0) this.end()
    this.add(bits)
  }

  end(): void {
    this.lines.push(this.#toLine(this.#bits))
    this.#bits = []
    this.#used = 0
  }
}

type Setting = { readonly ink: Ink; readonly direction: Direction }

type Direction = {
  readonly isRightToLeft: boolean
  /** A stretch of the text, cut where the level changes. */
  readonly parts: (text: string, start: number) => readonly { text: string; level: number }[]
}

const LEFT_TO_RIGHT: Direction = {
  isRightToLeft: false,
  parts: (text) => [{ text, level: 0 }],
}

function directionOf(whole: string, isRightToLeft: boolean): Direction {
  if (!hasRightToLeft(whole) && !isRightToLeft) return LEFT_TO_RIGHT
  const { levels } = bidi.getEmbeddingLevels(whole, isRightToLeft ? 'rtl' : 'ltr')
  return {
    isRightToLeft,
    parts(text, start) {
      const parts: { text: string; level: number }[] = []
      for (let n = 0; n < text.length; n++) {
        const level = levels[start + n] ?? 0
        const last = parts.at(-1)
        if (last?.level === level) last.text += text[n]
        else parts.push({ text: text[n] ?? '', level })
      }
      return parts
    },
  }
}

/** Brackets open the other way where words run right to left. */
function mirrored(text: string, level: number): string {
  if (level % 2 === 0) return text
  return [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join('')
}

/** Neighbours that are set alike become one. */
function joined(bits: readonly Bit[]): readonly Bit[] {
  const all: Bit[] = []
  for (const bit of bits) {
    const last = all.at(-1)
    const isAlike = last?.font === bit.font && last.ink === bit.ink && last.level === bit.level
    if (last && isAlike) {
      all[all.length - 1] = { ...last, text: last.text + bit.text, width: last.width + bit.width }
    } else all.push(bit)
  }
  return all
}

function sumOf(bits: readonly Bit[]): number {
  return bits.reduce((sum, { width }) => sum + width, 0)
}
