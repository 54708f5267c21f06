/** The faces of type in pictures, and how wide words are in them: domain/layout's tables, scaled to the weight. */

import type { Face } from '#domain/layout/advance-widths.ts'
import { cutLines, isMeasured, textLines, textWidth } from '#domain/layout/text-lines.ts'

export type FaceName =
  | 'text'
  | 'text-regular'
  | 'text-strong'
  | 'quote'
  | 'quote-strong'
  | 'interface'
  | 'interface-medium'
  | 'interface-regular'
  | 'mono'

export type FaceStyle = {
  /** Source Serif 4, Source Sans 3, DejaVu Sans Mono. */
  readonly family: 'serif' | 'sans' | 'mono'
  readonly weight: 400 | 500 | 600
  readonly isItalic: boolean
  /** The table its widths are measured by, and how much wider it is: measured over Latin and Cyrillic text. */
  readonly measure: Face
  readonly ratio: number
}

export const FACES: Readonly<Record<FaceName, FaceStyle>> = {
  text: { family: 'serif', weight: 500, isItalic: false, measure: 'text', ratio: 1 },
  'text-regular': { family: 'serif', weight: 400, isItalic: false, measure: 'text', ratio: 0.994 },
  'text-strong': { family: 'serif', weight: 600, isItalic: false, measure: 'text', ratio: 1.008 },
  quote: { family: 'serif', weight: 400, isItalic: true, measure: 'quote', ratio: 1 },
  'quote-strong': { family: 'serif', weight: 600, isItalic: true, measure: 'quote', ratio: 1.039 },
  interface: { family: 'sans', weight: 600, isItalic: false, measure: 'interface', ratio: 1 },
  'interface-medium': {
    family: 'sans',
    weight: 500,
    isItalic: false,
    measure: 'interface',
    ratio: 0.986,
  },
  'interface-regular': {
    family: 'sans',
    weight: 400,
    isItalic: false,
    measure: 'interface',
    ratio: 0.972,
  },
  mono: { family: 'mono', weight: 400, isItalic: false, measure: 'interface', ratio: 1 },
}

/** Every letter of DejaVu Sans Mono is so wide, in ems. */
const MONO_ADVANCE = 0.602

export type Set = {
  readonly face: FaceName
  readonly size: number
  /** In ems. */
  readonly spacing?: number
}

export function widthOf(text: string, { face, size, spacing = 0 }: Set): number {
  if (face === 'mono') return [...text].length * MONO_ADVANCE * size
  const { measure, ratio } = FACES[face]
  return textWidth(text, { face: measure, size: size * ratio, spacing: spacing / ratio })
}

/** The width, where no letter's is guessed. */
export function knownWidthOf(text: string, set: Set): number | undefined {
  const { measure } = FACES[set.face]
  return set.face === 'mono' || isMeasured(text, measure) ? widthOf(text, set) : undefined
}

/** Wrapped into a width, at most so many lines, cut with an ellipsis. */
export function linesOf(
  text: string,
  set: Set & { readonly width: number },
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const { measure, ratio } = FACES[set.face]
  const box = {
    face: measure,
    size: set.size * (set.face === 'mono' ? 1.25 : ratio),
    width: set.width,
    spacing: set.spacing ?? 0,
  }
  return most === Number.POSITIVE_INFINITY ? textLines(text, box) : cutLines(text, box, most)
}
