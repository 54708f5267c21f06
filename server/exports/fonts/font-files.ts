/** The font files that pictures are set in: the board's faces, and DejaVu for letters that those lack. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FaceName } from '#domain/exports/scene/faces.ts'
import { type FontNames, namesOf } from './font-tables.ts'

const require = createRequire(import.meta.url)

const SANS = '@expo-google-fonts/source-sans-3'
const SERIF = '@expo-google-fonts/source-serif-4'
const DEJAVU = 'dejavu-fonts-ttf/ttf'

const FACE_FILES: Readonly<Record<FaceName, string>> = {
  text: `${SERIF}/500Medium/SourceSerif4_500Medium.ttf`,
  'text-regular': `${SERIF}/400Regular/SourceSerif4_400Regular.ttf`,
  'text-strong': `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
  quote: `${SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
  'quote-strong': `${SERIF}/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf`,
  interface: `${SANS}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  'interface-medium': `${SANS}/500Medium/SourceSans3_500Medium.ttf`,
  'interface-regular': `${SANS}/400Regular/SourceSans3_400Regular.ttf`,
  mono: `${DEJAVU}/DejaVuSansMono.ttf`,
}

const FALLBACK_FILE = `${DEJAVU}/DejaVuSans.ttf`

let ownFile: string | undefined

/** A font of the keeper's, by the path of its file, for letters that neither the faces nor DejaVu have. */
export function takeOwnFont(path: string | undefined): void {
  ownFile = path
}

/** Undefined where the keeper gave none. */
export function ownFont(): (FontNames & { readonly bytes: Uint8Array<ArrayBuffer> }) | undefined {
  if (ownFile === undefined) return undefined
  const bytes = bytesOf(ownFile)
  return { ...namesOf(bytes), bytes }
}

const read = new Map<string, Uint8Array<ArrayBuffer>>()

/** The bytes of a face's file. */
export function faceBytes(face: FaceName): Uint8Array<ArrayBuffer> {
  return bytesOf(FACE_FILES[face])
}

/** The bytes of the file for letters of other scripts. */
export function fallbackBytes(): Uint8Array<ArrayBuffer> {
  return bytesOf(FALLBACK_FILE)
}

/** The fallback before all others: where a face lacks a letter, resvg takes the first that has it. */
export function allFontBytes(): readonly Uint8Array<ArrayBuffer>[] {
  const own = ownFile === undefined ? [] : [ownFile]
  return [FALLBACK_FILE, ...new Set(Object.values(FACE_FILES)), ...own].map(bytesOf)
}

/** Kept: the worker that makes files lives as long as the server. */
function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  const known = read.get(file)
  if (known) return known
  const bytes = new Uint8Array(readFileSync(require.resolve(file)))
  read.set(file, bytes)
  return bytes
}
