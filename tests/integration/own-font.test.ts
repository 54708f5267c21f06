/**
 * A font that the keeper of a server gives, for letters that neither the faces nor DejaVu Sans have. Fonts are read once
 * in the life of a process, and unit tests share theirs.
 */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { takeOwnFont } from '#server/exports/fonts/font-files.ts'
import { isFont, namesOf } from '#server/exports/fonts/font-tables.ts'
import { isFontFile } from '#server/exports/fonts/is-font-file.ts'
import { lettersIn } from '#server/exports/fonts/letters-in.ts'
import { boardWith, proposal } from '#tests/support/board-builder.ts'
import { madeFile } from '#tests/support/exports/make-file.ts'
import { readPdf } from '#tests/support/exports/read-pdf.ts'

/** A letter of mathematicians, which few fonts have. */
const SCRIPT_A = '\u{1d49c}'
const PATH = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuMathTeXGyre.ttf')

/** The same font as a collection of one. */
function collectionOf(font: Uint8Array): Uint8Array {
  const header = 16
  const bytes = Buffer.concat([
    Buffer.from('ttcf\u0000\u0001\u0000\u0000', 'latin1'),
    Buffer.alloc(8),
    font,
  ])
  bytes.writeUInt32BE(1, 8)
  bytes.writeUInt32BE(header, 12)
  for (let n = 0; n < bytes.readUInt16BE(header + 4); n++) {
    const offset = header + 12 + n * 16 + 8
    bytes.writeUInt32BE(bytes.readUInt32BE(offset) + header, offset)
  }
  return bytes
}

test('its letters are set in it, and nothing says that they are missing', async () => {
  takeOwnFont(PATH)
  const doc = boardWith(proposal('p', { title: `Let ${SCRIPT_A} be the dam` }))
  const { pages } = await readPdf(await madeFile(doc, { format: 'pdf' }))
  expect(pages.join('').normalize('NFKC')).toContain('Let A be the dam')
  expect(pages.join('')).not.toContain('No font here')
})

test('a file with several fonts is read for its first', () => {
  const font = readFileSync(PATH)
  const collection = collectionOf(font)
  expect(namesOf(font)).toEqual({ family: 'DejaVu Math TeX Gyre' })
  expect(namesOf(collection)).toEqual({
    family: 'DejaVu Math TeX Gyre',
    member: 'DejaVuMathTeXGyre-Regular',
  })
  expect(lettersIn(collection)(SCRIPT_A.codePointAt(0) ?? 0)).toBe(true)
  expect(lettersIn(collection)('水'.codePointAt(0) ?? 0)).toBe(false)
})

test('what is no font is told from one', () => {
  expect(isFontFile(PATH)).toBe(true)
  expect(isFontFile('/nowhere')).toBe(false)
  expect(isFont(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(false)
})
