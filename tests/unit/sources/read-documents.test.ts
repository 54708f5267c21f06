/** Files of each kind, read by the real libraries: what comes out, and what is said of those that cannot be read. */

import { describe, expect, it, test, vi } from 'vitest'
import { decodeText } from '#components/sources/reading/decode-text.ts'
import { fileKind } from '#components/sources/reading/file-kind.ts'
import { joinLines } from '#components/sources/reading/join-lines.ts'
import { readDocx } from '#components/sources/reading/read-docx.ts'
import { readPdf } from '#components/sources/reading/read-pdf.ts'
import { makeDocx } from '#tests/support/documents/make-docx.ts'
import { makePdf } from '#tests/support/documents/make-pdf.ts'
import { makeZip } from '#tests/support/documents/make-zip.ts'

/** Browsers have it in workers too; the library makes one for drawing, which nobody here asks for. */
vi.hoisted(() => Object.assign(globalThis, { DOMMatrix: class {} }))

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const ignore = () => undefined

describe('a PDF', () => {
  it('gives its words, its lines joined to paragraphs, also over the end of a page', async () => {
    const pages = [
      [
        'Joint statement',
        '',
        'The parties met on Monday and agreed to con-',
        'tinue (without',
        'a date) in the',
      ],
      ['autumn.', '', 'Nothing is agreed.'],
    ]
    const told: string[] = []
    const text = await readPdf(makePdf({ pages }), (done, of) => told.push(`${done}/${of}`))

    expect(text).toBe(
      'Joint statement\n\nThe parties met on Monday and agreed to continue (without a date) in the autumn.\n\nNothing is agreed.',
    )
    expect(told).toEqual(['1/2', '2/2'])
  })

  it.each([
    ['has pages and no words', 'no-words', makePdf({ pages: [[], []] })],
    ['wants a password', 'locked', makePdf({ pages: [['Secret']], locked: true })],
    ['is cut to its first line', 'damaged', bytes('%PDF-1.4\n')],
    ['is rubbish behind its header', 'damaged', bytes(`%PDF-1.4\n${'\x01\xfe('.repeat(500)}`)],
  ])('that %s is refused as %s', async (_what, problem, file) => {
    await expect(readPdf(file, ignore)).rejects.toMatchObject({ problem })
  })
})

describe('a Word file', () => {
  it('gives its paragraphs', async () => {
    const file = makeDocx(['Europe & others', 'Wer „nein“ sagt, sagt 🦤.'])
    expect((await readDocx(file)).trim()).toBe('Europe & others\n\nWer „nein“ sagt, sagt 🦤.')
  })

  const bomb = makeZip([{ name: 'word/document.xml', content: 'x', claimedSize: 4_000_000_000 }])
  it.each([
    ['has no words', 'no-words', makeDocx(['', ' '])],
    ['is cut in the middle', 'damaged', makeDocx(['Words']).subarray(0, 300)],
    ['is another zip', 'damaged', makeZip([{ name: 'a.txt', content: 'Words' }])],
    ['would unpack to gigabytes', 'too-long', bomb],
  ])('that %s is refused as %s', async (_what, problem, file) => {
    await expect(readDocx(file)).rejects.toMatchObject({ problem })
  })
})

test.each([
  ['notes.txt', bytes('Words'), 'text'],
  ['NOTES.MD', bytes('# Words'), 'markdown'],
  ['README', bytes('Words'), 'text'],
  ['wrongly-named.txt', makePdf({ pages: [['Words']] }), 'pdf'],
  ['statement.docx', makeDocx(['Words']), 'docx'],
])('%s is read by what it holds', (name, content, kind) => {
  expect(fileKind(name, content)).toBe(kind)
})

test.each([
  ['empty.txt', bytes(''), 'empty'],
  ['sheet.xlsx', makeZip([{ name: 'a', content: 'b' }]), 'unknown-kind'],
  ['picture.png', bytes('\x89PNG'), 'unknown-kind'],
  ['old.doc', bytes('\xd0\xcf\x11\xe0rest'), 'old-word'],
  ['locked.docx', bytes('\xd0\xcf\x11\xe0rest'), 'old-word'],
  ['renamed.pdf', bytes('Words'), 'damaged'],
  ['renamed.docx', bytes('Words'), 'damaged'],
])('%s is refused with its reason', (name, content, problem) => {
  expect(() => fileKind(name, content)).toThrow(expect.objectContaining({ problem }))
})

test('plain text is read in each of the codes it comes in', () => {
  expect(decodeText(new Uint8Array(Buffer.from('„Žofie“ 🦤')))).toBe('„Žofie“ 🦤')
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x7d, 0x01]))).toBe('Ž')
  expect(decodeText(bytes('caf\xe9'))).toBe('café')
  expect(() => decodeText(bytes('a\0b'))).toThrow(expect.objectContaining({ problem: 'not-text' }))
})

test('lines of another size, or far below, begin a paragraph; a hyphen before a capital stays', () => {
  const line = (text: string, y: number, size = 10) => ({ text, y, size })
  const page = [line('Title', 700, 18), line('Euro-', 680), line('Atlantic', 668), line('far', 600)]
  expect(joinLines([page])).toBe('Title\n\nEuro- Atlantic\n\nfar')
})
