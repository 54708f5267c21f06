// @vitest-environment jsdom
/** Drawings that tldraw saved elsewhere: what comes onto the board as ink, and what is named and left out. */

import { createTLStore, type TLRecord } from 'tldraw'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '#components/board/new-id.ts'
import { takeDrawing } from '#components/canvas/take-drawing.ts'
import type { Board } from '#domain/board/board.ts'
import { makeUndo } from '#domain/board/undo.ts'
import { readTldr, type Tldr } from '#domain/imports/read-tldr.ts'
import { type Seat, stubBrowser, Table, turn } from './bench.ts'
import { smallBoard } from './board-of.ts'

let table: Table
let ann: Seat

beforeEach(async () => {
  stubBrowser()
  table = new Table()
  ann = await table.seat('Ann')
  ann.session.run(...smallBoard())
  await turn()
})
afterEach(() => table.close())

const SHAPE = {
  typeName: 'shape',
  parentId: 'page:page',
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
}
const GEO = {
  ...SHAPE,
  type: 'geo',
  props: {
    w: 100,
    h: 80,
    geo: 'rectangle',
    color: 'black',
    labelColor: 'black',
    fill: 'none',
    dash: 'draw',
    size: 'm',
    font: 'draw',
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    scale: 1,
    richText: { type: 'doc', content: [{ type: 'paragraph' }] },
  },
}

/** As tldraw's own editor saves it, with its own schema. */
function tldr(...records: readonly object[]): Tldr {
  const file = {
    tldrawFileFormatVersion: 1,
    schema: createTLStore().schema.serialize(),
    records: [
      { id: 'page:page', typeName: 'page', name: 'Page', index: 'a1', meta: {} },
      ...records,
    ] as unknown as TLRecord[],
  }
  const read = readTldr(Buffer.from(JSON.stringify(file)))
  if ('refusal' in read) throw new Error(read.refusal)
  return read
}

function taken(...records: readonly object[]): ReturnType<typeof takeDrawing> {
  return takeDrawing(ann.editor, tldr(...records), { board: ann.board, newId })
}

function leftmost({ placement }: Board): number {
  return Math.min(...[...placement.proposals.values()].map(([x]) => x))
}

it('takes drawings with ids of their own, beside what lies there, and one undo takes them back', async () => {
  const group = { ...SHAPE, type: 'group', id: 'shape:g', index: 'a1', x: 500, y: 900, props: {} }
  const inner = { ...GEO, id: 'shape:1', index: 'a1', x: 10, y: 0, parentId: 'shape:g' }
  const { records, left } = taken(inner, group)

  expect(left).toEqual([])
  expect(records).toHaveLength(2)
  const top = records.find(({ type }) => type === 'group')
  expect(Number(top?.x) + 100).toBeLessThan(leftmost(ann.board))
  expect(records.find(({ type }) => type === 'geo')?.parentId).toBe(top?.id)
  const undo = makeUndo(ann.session.doc, () => ann.session.act())
  ann.session.run({ type: 'putInk', records })
  await turn()
  expect(ann.board.ink.size).toBe(2)
  for (const { id } of records) expect(ann.editor.getShape(id as never)).toBeDefined()
  undo.undo()
  expect(ann.board.ink.size).toBe(0)
})

it('names what may not lie on a board, and leaves it out', () => {
  const { records, left } = taken(
    { ...GEO, id: 'shape:1', index: 'a1', x: 0, y: 0 },
    { ...SHAPE, type: 'image', id: 'shape:2', index: 'a2', x: 0, y: 0, props: {} },
    { ...SHAPE, type: 'image', id: 'shape:3', index: 'a3', x: 0, y: 0, props: {} },
    { ...SHAPE, type: 'card', id: 'shape:card_p1', index: 'a4', x: 0, y: 0, props: {} },
    { ...GEO, id: 'shape:4', index: 'a5', x: 0, y: 0, props: { ...GEO.props, w: 'wide' } },
    { ...GEO, id: 'shape:5', index: 'a6', x: 1e300, y: 0 },
  )

  expect(records).toHaveLength(1)
  expect(left.slice(0, 2)).toEqual([
    { where: '2 × image', why: 'this kind cannot lie on a board' },
    { where: '1 × card', why: 'this kind cannot lie on a board' },
  ])
  expect(left.slice(2).map(({ where }) => where)).toEqual(['A geo', 'A geo'])
})

it.each(['', '{}', '[1]', '{"tldrawFileFormatVersion":1,"schema":{},"records":[]}'])(
  'refuses what tldraw did not save: %j',
  (text) => {
    expect(readTldr(Buffer.from(text))).toEqual({
      refusal: 'This is not a file that tldraw saved.',
    })
  },
)
