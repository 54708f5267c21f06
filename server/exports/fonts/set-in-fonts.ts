/** Words in the fonts that have their letters: the face's own, else the fallback, else the keeper's; what none has is said. */

import type { FaceName } from '#domain/exports/scene/faces.ts'
import { faceBytes, fallbackBytes, ownFont } from './font-files.ts'
import { type HasLetter, lettersIn } from './letters-in.ts'

export type FontName = FaceName | 'fallback' | 'own'
export type Piece = { readonly text: string; readonly font: FontName }

/** Stands for a letter that no font here has. */
const STAND_IN = '\u25a1'
/** They have no shape of their own, and stay with the letters before them. */
const SHAPELESS = /^[\s\p{Default_Ignorable_Code_Point}]$/u
const CONTROL = /[\p{Cc}\p{Cs}]/gu

const known = new Map<FontName, HasLetter>()

export class Typesetter {
  /** Letters that were asked for and that no font has. */
  readonly missing = new Set<string>()

  /** The text in pieces of one font each. Line breaks stay, other control letters go. */
  pieces(text: string, face: FaceName): readonly Piece[] {
    const pieces: { text: string; font: FontName }[] = []
    for (const letter of text.replace(CONTROL, keptControl)) {
      const last = pieces.at(-1)
      const font = this.#fontFor(letter, face, last?.font)
      const shown = font === undefined ? STAND_IN : letter
      if (last && (font ?? 'fallback') === last.font) last.text += shown
      else pieces.push({ text: shown, font: font ?? 'fallback' })
    }
    return pieces
  }

  /** Undefined: no font has it. */
  #fontFor(letter: string, face: FaceName, before: FontName | undefined): FontName | undefined {
    if (SHAPELESS.test(letter)) return before ?? face
    const code = letter.codePointAt(0) ?? 0
    if (hasLetter(face, code)) return face
    if (hasLetter('fallback', code)) return 'fallback'
    if (hasLetter('own', code)) return 'own'
    this.missing.add(letter)
    return undefined
  }
}

/** In words for people; empty when nothing is missing. The letters themselves could not be printed. */
export function missingWords(missing: ReadonlySet<string>): string {
  if (missing.size === 0) return ''
  const shown = [...missing]
    .slice(0, MOST_NAMED)
    .map(
      (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
  const more = missing.size > shown.length ? ` and ${missing.size - shown.length} more` : ''
  return `No font here has these letters; each shows as an empty box: ${shown.join(', ')}${more}.`
}

const MOST_NAMED = 12

function keptControl(letter: string): string {
  return letter === '\n' ? '\n' : letter === '\t' ? ' ' : ''
}

function hasLetter(font: FontName, code: number): boolean {
  let has = known.get(font)
  if (!has) {
    const bytes = bytesFor(font)
    has = bytes ? lettersIn(bytes) : () => false
    known.set(font, has)
  }
  return has(code)
}

function bytesFor(font: FontName): Uint8Array | undefined {
  if (font === 'own') return ownFont()?.bytes
  return font === 'fallback' ? fallbackBytes() : faceBytes(font)
}
