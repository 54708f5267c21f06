/** Tables of a font file (OpenType): where they lie, and what the font calls itself. Of a collection, its first font. */

export type FontNames = {
  readonly family: string
  /** What the first font of a collection is asked for by; absent where the file has one font alone. */
  readonly member?: string
}

const [FAMILY, POSTSCRIPT] = [1, 6]
const UNICODE_PLATFORMS = [0, 3]
/** As bytes and as letters, what such files begin with. */
const BEGINNINGS = ['\u0000\u0001\u0000\u0000', 'OTTO', 'true', 'ttcf']

export function isFont(bytes: Uint8Array): boolean {
  return bytes.length > 16 && BEGINNINGS.includes(lettersAt(viewOf(bytes), 0, 4))
}

export function viewOf(font: Uint8Array): DataView {
  return new DataView(font.buffer, font.byteOffset, font.byteLength)
}

/** Where a table begins; undefined where there is none. */
export function tableAt(view: DataView, wanted: string): number | undefined {
  const font = isCollection(view) ? view.getUint32(12) : 0
  const tables = view.getUint16(font + 4)
  for (let n = 0; n < tables; n++) {
    const at = font + 12 + n * 16
    if (lettersAt(view, at, 4) === wanted) return view.getUint32(at + 8)
  }
  return undefined
}

/** Empty where it does not say. */
export function namesOf(font: Uint8Array): FontNames {
  const view = viewOf(font)
  const table = tableAt(view, 'name')
  if (table === undefined) return { family: '' }
  const letters = table + view.getUint16(table + 4)
  const found = new Map<number, string>()
  for (let n = 0; n < view.getUint16(table + 2); n++) {
    const at = table + 6 + n * 12
    const id = view.getUint16(at + 6)
    if (!UNICODE_PLATFORMS.includes(view.getUint16(at)) || found.has(id)) continue
    const [length, offset] = [view.getUint16(at + 8), view.getUint16(at + 10)]
    const codes = Array.from({ length: length / 2 }, (_, k) =>
      view.getUint16(letters + offset + k * 2),
    )
    found.set(id, String.fromCharCode(...codes))
  }
  const member = isCollection(view) ? found.get(POSTSCRIPT) : undefined
  return { family: found.get(FAMILY) ?? '', ...(member !== undefined && { member }) }
}

function isCollection(view: DataView): boolean {
  return lettersAt(view, 0, 4) === 'ttcf'
}

function lettersAt(view: DataView, at: number, count: number): string {
  return Array.from({ length: count }, (_, n) => String.fromCharCode(view.getUint8(at + n))).join(
    '',
  )
}
