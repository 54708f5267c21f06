/**
 * A scene as SVG text. Words are text, in a stack of fonts that most machines have one of, each line fitted into its
 * measured length; nothing in it runs, links or loads anything.
 */

import { FACES } from './faces.ts'
import type { Mark, Scene, Stroke, TextMark } from './scene.ts'

export type SvgTerms = {
  /** Whether lines are fitted into their measured lengths: no where the very fonts are at hand. */
  readonly fitted: boolean
  readonly title?: string
  /** Which of a line's letters other fonts have instead of the face, where that is known. */
  readonly piecesOf?: (mark: TextMark) => readonly SvgPiece[]
}

/** `family`: where it is not the face's own. */
export type SvgPiece = { readonly text: string; readonly family?: string }

const STACKS = {
  serif: "'Source Serif 4','Source Serif Pro',Charter,Cambria,Georgia,'DejaVu Serif',serif",
  sans: "'Source Sans 3','Source Sans Pro','Segoe UI','Helvetica Neue',Arial,'DejaVu Sans',sans-serif",
  mono: "'DejaVu Sans Mono',Menlo,Consolas,monospace",
}

/** In pieces, so that writing a large board can be given up between any two; together they are the file. */
export function* svgPieces({ box, ground, marks }: Scene, terms: SvgTerms): Generator<string> {
  const { x, y, w, h } = box
  const frame = `${n(x)} ${n(y)} ${n(w)} ${n(h)}`
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame}" width="${n(w)}" height="${n(h)}">`
  if (terms.title) yield `<title>${escaped(terms.title)}</title>`
  yield `<style>${FACE_RULES}</style>`
  yield `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${ground}"/>`
  for (const mark of marks) yield markText(mark, terms)
  yield '</svg>\n'
}

/** The whole at once. */
export function svgText(scene: Scene, terms: SvgTerms): string {
  return [...svgPieces(scene, terms)].join('')
}

const FACE_RULES = Object.entries(FACES)
  .map(([name, { family, weight, isItalic }]) => {
    const style = isItalic ? ';font-style:italic' : ''
    return `.${name}{font-family:${STACKS[family]};font-weight:${weight}${style}}`
  })
  .join('')

function markText(mark: Mark, terms: SvgTerms): string {
  switch (mark.kind) {
    case 'rect': {
      const radius = mark.radius ? ` rx="${n(mark.radius)}"` : ''
      return `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.w)}" height="${n(mark.h)}"${radius}${paintOf(mark)}/>`
    }
    case 'path':
      return `<path d="${mark.d}"${paintOf(mark)}/>`
    case 'text':
      return lineText(mark, terms)
    case 'group': {
      const { matrix, opacity, marks } = mark
      const { a, b, c, d, e, f } = matrix ?? { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }
      const placed = matrix
        ? ` transform="matrix(${[a, b, c, d].map(fine).join(' ')} ${n(e)} ${n(f)})"`
        : ''
      const faint = opacity === undefined || opacity === 1 ? '' : ` opacity="${n(opacity)}"`
      return `<g${placed}${faint}>${marks.map((each) => markText(each, terms)).join('')}</g>`
    }
  }
}

function lineText(mark: TextMark, { fitted, piecesOf }: SvgTerms): string {
  if (mark.text === '') return ''
  const fit =
    fitted && mark.length !== undefined && mark.text.length > 1
      ? ` textLength="${n(mark.length)}" lengthAdjust="spacingAndGlyphs"`
      : ''
  const spacing = mark.spacing && !fit ? ` letter-spacing="${fine(mark.spacing)}"` : ''
  const words = piecesOf ? piecesOf(mark).map(pieceText).join('') : escaped(mark.text)
  // Its end is on the left then. Whoever asks for pieces turns them round.
  const isTurned = mark.isRightToLeft && !piecesOf
  const direction = isTurned ? ' direction="rtl" unicode-bidi="embed" text-anchor="end"' : ''
  const place = `x="${n(mark.x)}" y="${n(mark.y)}" font-size="${n(mark.size)}"`
  return `<text class="${mark.face}" ${place} fill="${mark.paint}" xml:space="preserve"${spacing}${direction}${fit}>${words}</text>`
}

function pieceText({ text, family }: SvgPiece): string {
  if (family === undefined) return escaped(text)
  const font = `font-family="'${escaped(family)}'" font-weight="400" font-style="normal"`
  return `<tspan ${font}>${escaped(text)}</tspan>`
}

function paintOf({ fill, stroke }: { readonly fill?: string; readonly stroke?: Stroke }): string {
  const filled = ` fill="${fill ?? 'none'}"`
  if (!stroke) return filled
  const { paint, width, dash, isRound } = stroke
  const round = isRound ? ' stroke-linecap="round" stroke-linejoin="round"' : ''
  const dashed = dash ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : ''
  return `${filled} stroke="${paint}" stroke-width="${n(width)}"${round}${dashed}`
}

/** Letters that no XML file may hold, however written. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escaped(text: string): string {
  return text
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function fine(value: number): string {
  return String(Math.round(value * 100_000) / 100_000)
}
