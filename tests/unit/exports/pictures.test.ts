/** Pictures of boards, opened with the tools that people open them with. */

import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'
import { boardScene } from '#domain/exports/scene/board-scene.ts'
import { greeked } from '#domain/exports/scene/greeked.ts'
import { MOST_PIXELS, pictureSize } from '#domain/exports/scene/picture-size.ts'
import { fillTemplate } from '#domain/templates/templates.ts'
import { startResvg } from '#server/exports/start-resvg.ts'
import { actor, boardWith, proposal, stance } from '#tests/support/board-builder.ts'
import { drawnBoard } from '#tests/support/exports/drawn-board.ts'
import { madeFile } from '#tests/support/exports/make-file.ts'
import { readPdf, standingWords } from '#tests/support/exports/read-pdf.ts'
import { coarsely, readPng } from '#tests/support/exports/read-png.ts'

const ROLES = {
  Membership: [
    { role: 'facilitator', count: 1 },
    { role: 'viewer', count: 3 },
  ],
}

function example(): Y.Doc {
  const doc = new Y.Doc()
  fillTemplate(doc, 'security-guarantees', { by: 'parley', byName: 'Parley', at: 0 })
  return doc
}

async function svgOf(doc: Y.Doc, wish: object = {}): Promise<string> {
  return new TextDecoder().decode(await madeFile(doc, { format: 'svg', ...wish }))
}

function parsed(svg: string): Document {
  const { window } = new JSDOM('')
  const document = new window.DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(document.querySelector('parsererror')).toBeNull()
  return document
}

function wordsIn(svg: string): string[] {
  return [...parsed(svg).querySelectorAll('text')].map(({ textContent }) => textContent ?? '')
}

test('every kind of drawing is in the picture, in both themes', async () => {
  const light = await svgOf(drawnBoard(), { theme: 'light' })
  await expect(light).toMatchFileSnapshot('golden/drawn-board.svg.txt')
  const dark = await svgOf(drawnBoard(), { theme: 'dark' })
  expect(dark.replace(/#[0-9a-f]{6}/g, '#')).toBe(light.replace(/#[0-9a-f]{6}/g, '#'))
  expect(dark).not.toBe(light)
})

test('the picture of the example has its words as text and nothing that runs or loads', async () => {
  const svg = await svgOf(example())
  const words = wordsIn(svg)
  await expect(`${words.join('\n')}\n`).toMatchFileSnapshot(
    'golden/security-guarantees.svg-words.txt',
  )
  expect(svg).not.toMatch(/<foreignObject|<script|<image|href=|url\(/)
  const { Resvg } = await startResvg()
  expect(new Set(new Resvg(svg).render().pixels).size).toBeGreaterThan(50)
})

test('whatever people write, the picture can be parsed and says it', async () => {
  const title = `"><script>a</script>&amp; ]]> \u0000\u0008 \ud800 <!-- ${'x'.repeat(40)}`
  const doc = boardWith(
    actor('a', { name: title.slice(0, 60) }),
    proposal('p', { title }, [-300, 0]),
  )
  const words = wordsIn(await svgOf(doc)).join('')
  expect(words).toContain('"><script>a</script>&amp;')
})

test('a picture of chosen lanes has these and no others, and no cards', async () => {
  const words = wordsIn(
    await svgOf(example(), { scope: { kind: 'lanes', actorIds: ['russia', 'ukraine'] } }),
  )
  expect(
    words.filter((each) => /^(United States|Ukraine|Russia|European allies)$/.test(each)),
  ).toEqual(['Ukraine', 'Russia'])
  expect(words).not.toContain('Timing')
})

test('a picture of chosen proposals has their cards and where everybody stands on them', async () => {
  const doc = boardWith(
    ...[actor('a'), actor('b'), proposal('p'), proposal('q'), proposal('r')],
    ...[stance('a', 'p', 'support'), stance('b', 'q', 'opposed')],
  )
  const words = wordsIn(await svgOf(doc, { scope: { kind: 'proposals', proposalIds: ['p'] } }))
  expect(words.filter((each) => ['p', 'q', 'r'].includes(each))).toEqual(['p', 'p'])
})

test('a picture of a view is as large as the view and has what is in it', async () => {
  const doc = boardWith(proposal('near', {}, [0, 0]), proposal('far', {}, [5_000, 0]))
  const svg = await svgOf(doc, { scope: { kind: 'view', box: [-10, -10, 300, 200] } })
  expect(parsed(svg).documentElement.getAttribute('viewBox')).toBe('-10 -10 300 200')
  expect(wordsIn(svg)).toContain('near')
  expect(wordsIn(svg)).not.toContain('far')
})

test('pixels are as many as the scale says, row for row', async () => {
  const doc = drawnBoard()
  const { box } = boardScene(readBoard(doc).board, { theme: 'light', scope: { kind: 'board' } })
  const [once, twice] = await Promise.all(
    [1, 2].map(async (scale) => readPng(await madeFile(doc, { format: 'png', scale }))),
  )
  const { w } = pictureSize(box, 1)
  expect(Math.abs((once?.width ?? 0) - w)).toBeLessThan(2)
  expect(Math.abs((twice?.width ?? 0) - 2 * (once?.width ?? 0))).toBeLessThan(3)
  expect(once?.rows).toBe((once?.height ?? 0) * (1 + 4 * (once?.width ?? 0)))
})

test('what is drawn is where it was, in the colours it had', async () => {
  const png = readPng(await madeFile(drawnBoard(), { format: 'png', scale: 1 }))
  expect([png.width, png.height]).toEqual([936, 772])
  await expect(coarsely(png, 78)).toMatchFileSnapshot('golden/drawn-board.png.txt')
})

test('letters that would be too small to read are bars, and those that can be read stay letters', () => {
  const whole = boardScene(readBoard(example()).board, { theme: 'light', scope: { kind: 'board' } })
  const words = (scale: number): number =>
    greeked(whole, scale).marks.filter(({ kind }) => kind === 'text').length
  expect(words(1)).toBe(whole.marks.filter(({ kind }) => kind === 'text').length)
  expect(words(0.1)).toBe(0)
  expect(greeked(whole, 0.1).marks.length).toBe(whole.marks.length)
})

test('a picture with more pixels than allowed is refused with its size', async () => {
  const doc = boardWith(proposal('a', {}, [0, 0]), proposal('b', {}, [9_000, 9_000]))
  await expect(madeFile(doc, { format: 'png', scale: 1 })).rejects.toMatchObject({
    code: 'too_large',
    message: expect.stringContaining(`${MOST_PIXELS / 1e6} million`),
  })
})

test('the example as a PDF can be read page by page', async () => {
  const pdf = await readPdf(await madeFile(example(), { format: 'pdf' }, ROLES))
  const text = pdf.pages.map((page, n) => `--- page ${n + 1}\n${page}`).join('\n')
  await expect(`${text}\n`).toMatchFileSnapshot('golden/security-guarantees.pdf.txt')
  expect(pdf.sizes[0]).toEqual([595, 842])
  expect(pdf.sizes[1]).toEqual([842, 595])
  expect(pdf.info).toMatchObject({ Title: 'Security guarantees for Ukraine', Language: 'en' })
  expect(pdf.outline.map(({ title }) => title)).toEqual([
    'Title',
    'The board',
    'Where each stands',
    'Proposals',
  ])
  expect(pdf.outline[2]?.items).toEqual(['United States', 'Ukraine', 'Russia', 'European allies'])
})

test('the example as a table for spreadsheets says every cell', async () => {
  const table = new TextDecoder().decode(await madeFile(example(), { format: 'matrix.csv' }))
  await expect(table).toMatchFileSnapshot('golden/security-guarantees.matrix.csv')
})

test('a PDF of one lane tells of that lane alone', async () => {
  const scope = { kind: 'lanes', actorIds: ['russia'] }
  const pdf = await readPdf(await madeFile(example(), { format: 'pdf', scope }))
  expect(pdf.outline[2]?.items).toEqual(['Russia'])
})

test('Greek and Cyrillic are set in the board’s own fonts, and letters without a font are said', async () => {
  const pdf = await readPdf(await madeFile(drawnBoard(), { format: 'pdf' }))
  const text = pdf.pages.join('\n')
  expect(text).toContain('Ελλάδα')
  expect(text).toContain('Мінське водосховище')
  expect(pdf.pages[0]).toContain('No font here has these letters')
  expect(pdf.pages[0]).toContain('U+6C34')
})

test('letters of scripts that the board’s fonts lack come from the others', async () => {
  const doc = boardWith(proposal('p', { title: 'الماء მდინარე ջուր' }))
  const pdf = await readPdf(await madeFile(doc, { format: 'pdf' }))
  expect(pdf.pages[0]).not.toContain('No font here')
  expect(pdf.pages.join('')).toContain('მდინარე')
})

test('words that run right to left stand where they are read, numbers and other words among them', async () => {
  const title = 'הסכם Oslo II (1995) על המים'
  const doc = boardWith(
    proposal('p', { title, text: 'They say «السلام عليكم» (peace) and שלום.' }, [-300, 0]),
  )
  const pdf = await madeFile(doc, { format: 'pdf' })
  const standing = await standingWords(pdf, 3)
  const from = standing.findIndex((words) => words.includes('על המים'))
  expect(standing[from + 1]).toBe('Oslo II (1995)')
  expect(standing[from + 2]).toBe('הסכם')
  expect((await readPdf(pdf)).pages.join('')).not.toMatch(/[\u2066-\u2069]/)

  const lines = [...parsed(await svgOf(doc)).querySelectorAll('text')]
  expect(
    lines
      .filter((line) => line.getAttribute('direction') === 'rtl')
      .map(({ textContent }) => textContent)
      .join(' '),
  ).toBe(title)
})

test('a word longer than its line is broken, and one line is never left of a paragraph', async () => {
  const doc = boardWith(
    ...[
      actor('a'),
      proposal('long', { title: 'x'.repeat(300), text: 'Lorem ipsum dolor '.repeat(2_000) }),
    ],
  )
  const { pages } = await readPdf(await madeFile(doc, { format: 'pdf' }))
  const text = pages.slice(3).map((page) => page.split('\n'))
  expect(text.length).toBeGreaterThan(5)
  expect(
    pages
      .join('')
      .replace(/\s/g, '')
      .match(/x{300}/g)?.length,
  ).toBeGreaterThan(0)
  for (const lines of text) expect(lines.length).toBeGreaterThan(3)
})

test('an empty board has a file of every kind', async () => {
  const doc = boardWith()
  const pdf = await readPdf(await madeFile(doc, { format: 'pdf' }))
  expect(pdf.pages[0]).toContain('Untitled board')
  expect(readPng(await madeFile(doc, { format: 'png', scale: 1 })).width).toBe(400)
})
