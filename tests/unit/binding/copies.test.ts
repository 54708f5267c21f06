// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Place, type Seat, stubBrowser, Table, turn } from './bench.ts'
import { proposal, smallBoard } from './board-of.ts'

const CARD: Place = [720, 20]
const ALT = { altKey: true }

let table: Table
let ann: Seat

beforeEach(async () => {
  stubBrowser()
  table = new Table()
  ann = await table.seat('Ann')
  ann.session.run(...smallBoard(), {
    type: 'editProposal',
    id: proposal('p0'),
    fields: { kind: 'process', status: 'agreed', quote: 'said so' },
  })
  ann.session.run({
    type: 'takePosition',
    actorId: 'a0' as never,
    proposalId: proposal('p1'),
    stance: 'support',
  })
  await turn()
  ann.updates.length = 0
})
afterEach(() => table.close())

function added(): readonly { readonly id: string; readonly [field: string]: unknown }[] {
  return [...ann.board.negotiation.proposals.values()].filter(({ id }) => !/^p\d$/.test(id))
}

function strayShapes(): readonly string[] {
  const wanted = new Set(
    [...ann.board.negotiation.proposals.keys()].map((id) => `shape:card_${id}`),
  )
  return ann.editor
    .getCurrentPageShapes()
    .filter(({ id, type }) => type === 'card' && !wanted.has(id))
    .map(({ id }) => id)
}

it('[K11] a card dragged with Alt is a new proposal with the same words, and selected', async () => {
  await ann.drag(CARD, [900, 400], ALT)
  expect(added()).toMatchObject([{ title: 'Proposal 0', kind: 'process', status: 'draft' }])
  expect(added()[0]).not.toHaveProperty('quote')
  expect(ann.at(added()[0]?.id ?? '')).toEqual([880, 380])
  expect(ann.at('p0')).toEqual([700, 0])
  expect(ann.updates).toHaveLength(1)
  expect(ann.editor.getSelectedShapeIds()).toEqual([`shape:card_${added()[0]?.id}`])
  expect(strayShapes()).toEqual([])
  ann.undo()
  expect(added()).toEqual([])
})

it('[K11] a copy dropped on a band takes that position and lies beside the original', async () => {
  await ann.drag(CARD, ann.inBand(1, 'abstain'), ALT)
  const id = added()[0]?.id ?? ''
  expect(ann.stance('a1', id)).toBe('abstain')
  expect(ann.at(id)).toEqual([724, 24])
  expect(ann.stance('a1', 'p0')).toBe('unknown')
})

it('[K11] Alt let go before the drop makes it an ordinary drag', async () => {
  ann.grab(CARD, ann.inBand(1, 'support'), ALT)
  await turn()
  ann.editor.dispatch({
    type: 'keyboard',
    name: 'key_up',
    key: 'Alt',
    code: 'AltLeft',
    altKey: false,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    accelKey: false,
  })
  // tldraw waits 150 ms for Alt to come back.
  await expect.poll(() => ann.editor.inputs.altKey).toBe(false)
  ann.point('pointer_move', ann.inBand(1, 'support'))
  await turn()
  ann.point('pointer_up', ann.inBand(1, 'support'))
  await turn()
  expect(added()).toEqual([])
  expect(ann.stance('a1', 'p0')).toBe('support')
  expect(strayShapes()).toEqual([])
})

it('[K11] duplicating and pasting make one proposal each, with ids of our own', async () => {
  ann.editor.select('shape:card_p0' as never)
  ann.editor.duplicateShapes(ann.editor.getSelectedShapeIds(), { x: 20, y: 20 })
  await turn()
  const content = ann.editor.getContentFromCurrentPage(['shape:card_p0', 'shape:lane_a0'] as never)
  if (!content) throw new Error('nothing copied')
  ann.editor.putContentOntoCurrentPage(content)
  await turn()
  expect(added()).toHaveLength(2)
  expect(ann.board.placement.lanes).toEqual(['a0', 'a1', 'a2'])
  expect(ann.updates).toHaveLength(2)
  expect(strayShapes()).toEqual([])
})

it('[K11] an arrow copied with its card is bound to the new card', async () => {
  bindArrow(ann)
  await turn()
  ann.editor.setSelectedShapes(['shape:card_p0', 'shape:arrow'] as never)
  ann.editor.duplicateShapes(ann.editor.getSelectedShapeIds(), { x: 20, y: 20 })
  await turn()
  const ends = [...ann.board.ink.values()].flatMap(({ typeName, toId }) =>
    typeName === 'binding' ? [toId] : [],
  )
  expect(ends.sort()).toEqual(['shape:card_p0', `shape:card_${added()[0]?.id}`].sort())
})

it('[K11] a token or a lane cannot be copied, and a notice says so', async () => {
  ann.editor.duplicateShapes(['shape:token_a0:p1'] as never)
  await turn()
  ann.editor.duplicateShapes(['shape:lane_a0'] as never)
  await turn()
  expect(ann.updates).toEqual([])
  expect(ann.notices()).toEqual(['Only proposals can be copied. A position is moved, not doubled.'])
  const types = ann.editor.getCurrentPageShapes().map(({ type }) => type)
  expect(types.filter((type) => type === 'token' || type === 'lane')).toHaveLength(4)
})

function bindArrow({ editor }: Seat): void {
  editor.run(() => {
    editor.createShape({ id: 'shape:arrow' as never, type: 'arrow', x: 600, y: 600 })
    editor.createBinding({
      type: 'arrow',
      fromId: 'shape:arrow' as never,
      toId: 'shape:card_p0' as never,
      props: {
        terminal: 'end',
        normalizedAnchor: { x: 0.5, y: 0.5 },
        isExact: false,
        isPrecise: false,
        snap: 'none',
      },
    })
  })
}

describe('arrow keys', () => {
  it('[K9] move a card, and let a token go back to its place', async () => {
    ann.editor.select('shape:card_p0' as never)
    ann.editor.nudgeShapes(ann.editor.getSelectedShapeIds(), { x: 10, y: 0 })
    await turn()
    expect(ann.at('p0')).toEqual([710, 0])
    const home = ann.place('shape:token_a0:p1')
    ann.editor.nudgeShapes(['shape:token_a0:p1', 'shape:lane_a0'] as never, { x: 300, y: 0 })
    await turn()
    expect(ann.stance('a0', 'p1')).toBe('support')
    await expect.poll(() => ann.place('shape:token_a0:p1')).toEqual(home)
    await expect.poll(() => ann.place('shape:lane_a0')).toEqual([0, 0])
  })
})
