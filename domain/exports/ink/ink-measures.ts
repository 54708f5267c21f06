/** How thick lines and how large letters of drawings are, as the canvas has them. */

import type { FaceName } from '../scene/faces.ts'
import { type Fields, numberIn, wordIn } from './fields.ts'

type Sizes = Readonly<Record<string, number>>

const STROKES: Sizes = { s: 2, m: 3.5, l: 5, xl: 10 }
const LETTERS: Sizes = { s: 18, m: 24, l: 36, xl: 44 }
const LABELS: Sizes = { s: 18, m: 22, l: 26, xl: 32 }
const ARROW_LABELS: Sizes = { s: 18, m: 20, l: 24, xl: 28 }
const FACES: Readonly<Record<string, FaceName>> = { serif: 'text-regular', mono: 'mono' }

/** The side of a note. */
export const NOTE_SIZE = 200
/** Around the words in notes and shapes. */
export const LABEL_PADDING = 16
export const LEADING = 1.35

export function strokeWidth(props: Fields): number {
  return sized(STROKES, props)
}

export function letterSize(props: Fields): number {
  return sized(LETTERS, props)
}

export function labelSize(props: Fields): number {
  return sized(LABELS, props)
}

export function arrowLabelSize(props: Fields): number {
  return sized(ARROW_LABELS, props)
}

/** The canvas's handwriting is no font of ours; it is set in the plain face. */
export function inkFace(props: Fields): FaceName {
  return FACES[wordIn(props.font, '')] ?? 'interface-regular'
}

export function scaleOf(props: Fields): number {
  const scale = numberIn(props.scale, 1)
  return scale > 0 && scale < 1000 ? scale : 1
}

function sized(sizes: Sizes, props: Fields): number {
  const size = wordIn(props.size, 'm')
  return ((Object.hasOwn(sizes, size) ? sizes[size] : sizes.m) ?? 0) * scaleOf(props)
}
