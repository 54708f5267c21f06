// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardSession } from '#components/board/board-session.ts'
import type { InkRecord } from '#domain/board/board.ts'
import { rootsOf } from '#domain/board/document.ts'
import { type Place, type Seat, stubBrowser, Table, turn } from './bench.ts'
import { proposal, smallBoard } from './board-of.ts'

let table: Table
let ann: Seat
let bob: BoardSession

beforeEach(async () => {
  stubBrowser()
  table = new Table()
  ann = await table.seat('Ann')
  ann.session.run(...smallBoard())
  await turn()
  bob = await table.session('Bob')
  ann.updates.length = 0
})
afterEach(() => {
  bob.close()
  table.close()
})

function ink(id: string): InkRecord | undefined {
  return ann.board.ink.get(id)
}

function arrowTo(seat: Seat, toId: string): void {
  seat.editor.run(() => {
    seat.editor.createShape({ id: 'shape:arrow' as never, type: 'arrow', x: 600, y: 600 })
    seat.editor.createBinding({
      type: 'arrow',
      fromId: 'shape:arrow' as never,
      toId: toId as never,
      props: { terminal: 'end' },
    })
  })
}

function arrowBox(seat: Seat): Place {
  const box = seat.editor.getShapePageBounds('shape:arrow' as never)
  return box ? [Math.round(box.x), Math.round(box.y)] : [Number.NaN, Number.NaN]
}

describe('two people at one drawing', () => {
  it('[K20] each keeps what they touched: one drags it, the other changes its colour', async () => {
    ann.editor.createShape({
      id: 'shape:geo' as never,
      type: 'geo',
      x: 900,
      y: 300,
      props: { fill: 'solid' } as never,
    })
    await expect.poll(() => bob.current().board.ink.get('shape:geo')).toBeDefined()
    ann.grab([950, 350], [1000, 400])
    const theirs = bob.current().board.ink.get('shape:geo')
    const props = { ...(theirs?.props as object), color: 'red' }
    bob.run({ type: 'putInk', records: [{ ...theirs, id: 'shape:geo', props }] })
    await expect.poll(() => ink('shape:geo')?.props).toMatchObject({ color: 'red' })
    ann.point('pointer_up', [1000, 400])
    await turn()
    expect(ink('shape:geo')).toMatchObject({ x: 950, y: 350, props: { color: 'red' } })
    expect(ann.editor.getShape('shape:geo' as never)).toMatchObject({
      x: 950,
      props: { color: 'red' },
    })
  })

  it('[K20] words of a note are kept when the writer rests, and are one update then', async () => {
    ann.editor.createShape({ id: 'shape:note' as never, type: 'note', x: 900, y: 300 })
    await turn()
    ann.updates.length = 0
    ann.editor.select('shape:note' as never)
    ann.editor.setEditingShape('shape:note' as never)
    ann.editor.setCurrentTool('select.editing_shape')
    for (const words of ['o', 'on', 'one']) {
      ann.editor.updateShape({
        id: 'shape:note' as never,
        type: 'note',
        props: { richText: rich(words) },
      })
      await turn()
    }
    expect(ann.updates).toEqual([])
    await expect.poll(() => JSON.stringify(ink('shape:note'))).toContain('one')
    expect(ann.updates).toHaveLength(1)
  })
})

/** As the text editor makes it: attributes have no prototype. */
function rich(text: string): object {
  const attrs = Object.assign(Object.create(null), { dir: 'auto' })
  return { type: 'doc', content: [{ type: 'paragraph', attrs, content: [{ type: 'text', text }] }] }
}

describe('an arrow bound to a card', () => {
  it('[K22] follows the card in a peer’s hand and after, and is the same for somebody who comes later', async () => {
    arrowTo(ann, 'shape:card_p0')
    await turn()
    const before = arrowBox(ann)
    await ann.drag([720, 20], [920, 20])
    expect(arrowBox(ann)).not.toEqual(before)
    const late = await table.seat('Late')
    expect(arrowBox(late)).toEqual(arrowBox(ann))
    expect(late.editor.getBindingsToShape('shape:card_p0' as never, 'arrow')).toHaveLength(1)
  })

  it('[K21] [K22] stays where it pointed when the card is removed, and is bound again when it returns', async () => {
    arrowTo(ann, 'shape:card_p0')
    await turn()
    const before = arrowBox(ann)
    bob.run({ type: 'remove', of: 'proposal', id: proposal('p0') })
    await expect.poll(() => ann.place('shape:card_p0')).toBeUndefined()
    const [x, y] = arrowBox(ann)
    expect(Math.hypot(x - before[0], y - before[1])).toBeLessThan(200)
    expect(
      [...ann.board.ink.values()].filter(({ typeName }) => typeName === 'binding'),
    ).toHaveLength(1)
    bob.undo.undo()
    await expect
      .poll(() => ann.editor.getBindingsToShape('shape:card_p0' as never, 'arrow').length)
      .toBe(1)
    expect(arrowBox(ann)).toEqual(before)
  })
})

const GEO = {
  typeName: 'shape',
  type: 'geo',
  x: 0,
  y: 0,
  rotation: 0,
  index: 'a1',
  parentId: 'page:page',
  isLocked: false,
  opacity: 1,
  meta: {},
}

it.each<readonly [what: string, records: readonly InkRecord[]]>([
  [
    'an unknown kind',
    [{ ...GEO, id: 'shape:x', type: 'embed', props: { url: 'https://example.org' } }],
  ],
  ['a derived kind', [{ ...GEO, id: 'shape:x', type: 'card', props: {} }]],
  ['a derived id', [{ ...GEO, id: 'shape:card_zzz', props: {} }]],
  ['props of the wrong kind', [{ ...GEO, id: 'shape:x', props: { w: 'wide' } }]],
  ['a place too far away', [{ ...GEO, id: 'shape:x', x: 1e9, props: {} }]],
  [
    'parents in a circle',
    [
      { ...GEO, id: 'shape:x', type: 'group', parentId: 'shape:y', props: {} },
      { ...GEO, id: 'shape:y', type: 'group', parentId: 'shape:x', props: {} },
    ],
  ],
  ['a stroke without points', [{ ...GEO, id: 'shape:x', type: 'draw', props: { segments: [] } }]],
  ['another page', [{ ...GEO, id: 'page:x', typeName: 'page', name: 'x' }]],
  [
    'a binding of a note',
    [
      {
        id: 'binding:x',
        typeName: 'binding',
        type: 'arrow',
        fromId: 'shape:card_p0',
        toId: 'shape:card_p1',
        meta: {},
        props: {
          terminal: 'end',
          normalizedAnchor: { x: 0, y: 0 },
          isExact: false,
          isPrecise: false,
          snap: 'none',
        },
      },
    ],
  ],
  [
    'a picture from elsewhere',
    [
      {
        id: 'asset:x',
        typeName: 'asset',
        type: 'image',
        meta: {},
        props: {
          src: 'https://example.org/x.png',
          w: 1,
          h: 1,
          name: '',
          isAnimated: false,
          mimeType: null,
        },
      },
    ],
  ],
])('[K21] %s is set aside, and the board goes on', async (_what, records) => {
  bob.doc.transact(() => {
    for (const record of records) rootsOf(bob.doc).ink.set(record.id, record)
  })
  await expect
    .poll(() => records.every(({ id }) => rootsOf(ann.session.doc).ink.has(id)))
    .toBe(true)
  await new Promise((resolve) => requestAnimationFrame(resolve))
  for (const { id } of records) expect(ann.editor.store.has(id as never)).toBe(false)
  await ann.drag([720, 20], [900, 300])
  expect(ann.at('p0')).toEqual([880, 280])
  for (const { id } of records) expect(rootsOf(ann.session.doc).ink.has(id)).toBe(true)
})

it('[K23] what cannot be kept is taken off the canvas, with a notice', async () => {
  const src = 'https://example.org/x.png'
  const props = { src, w: 1, h: 1, name: 'x', isAnimated: false, mimeType: 'image/png' }
  ann.editor.createAssets([
    { id: 'asset:x', typeName: 'asset', type: 'image', meta: {}, props } as never,
  ])
  await turn()
  expect(ann.editor.store.has('asset:x' as never)).toBe(false)
  expect(ann.updates).toEqual([])
  expect(ann.notices()).toEqual(['This cannot be kept on the board.'])
})

describe('derived shapes', () => {
  it('[K13] cannot be turned, faded, locked, restacked or made part of a group', async () => {
    ann.editor.createShape({ id: 'shape:geo' as never, type: 'geo', x: 900, y: 300 })
    await turn()
    const ids = ['shape:card_p0', 'shape:card_p1', 'shape:geo'] as never[]
    const before = ann.editor.getShape(ids[0] as never)
    ann.editor.setSelectedShapes(ids).rotateShapesBy(ids, 1).setOpacityForSelectedShapes(0.3)
    ann.editor.bringToFront(ids)
    ann.editor.toggleLock(['shape:card_p0'] as never)
    ann.editor.groupShapes(ids)
    ann.editor.reparentShapes(['shape:geo'] as never, 'shape:card_p1' as never)
    await turn()
    await expect.poll(() => ann.editor.getShape(ids[0] as never)).toEqual(before)
    expect(ann.editor.getShape('shape:geo' as never)?.parentId).not.toBe('shape:card_p1')
  })

  it('[K13] leave no empty group behind when only they were grouped', async () => {
    ann.editor.groupShapes(['shape:card_p0', 'shape:card_p1'] as never)
    await turn()
    expect(ann.editor.getCurrentPageShapes().filter(({ type }) => type === 'group')).toEqual([])
    expect(ann.board.ink.size).toBe(0)
    await expect.poll(() => ann.place('shape:card_p0')).toEqual([700, 0])
  })
})
