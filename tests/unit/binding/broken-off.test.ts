// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gestureOf, type Place, type Seat, stubBrowser, Table, turn } from './bench.ts'
import { proposal, smallBoard } from './board-of.ts'

const CARD: Place = [720, 20]
const HOME: Place = [700, 0]

let table: Table
let ann: Seat

beforeEach(async () => {
  stubBrowser()
  table = new Table()
  ann = await table.seat('Ann')
  ann.session.run(...smallBoard())
  await turn()
  ann.updates.length = 0
})
afterEach(() => table.close())

function onContainer(type: string, init: object): () => void {
  return () => {
    const event = new Event(type, { bubbles: true })
    ann.editor.getContainer().dispatchEvent(Object.assign(event, init))
  }
}

describe('a drag that is broken off', () => {
  it.each<readonly [how: string, breakOff: () => void]>([
    ['Escape', () => ann.editor.cancel()],
    ['pointercancel', onContainer('pointercancel', {})],
    ['a second finger', onContainer('pointerdown', { pointerType: 'touch', isPrimary: false })],
    ['a lost pointerup', onContainer('pointermove', { pointerType: 'mouse', buttons: 0 })],
    ['a blurred window', () => window.dispatchEvent(new Event('blur'))],
    ['another tool', () => ann.editor.setCurrentTool('hand')],
    [
      'read-only rights',
      () => ann.editor.updateInstanceState({ isReadonly: true }).setCurrentTool('hand'),
    ],
  ])('[K8] by %s leaves everything as it was', async (_how, breakOff) => {
    ann.grab(CARD, ann.inBand(0, 'support'))
    await turn()
    breakOff()
    await turn()
    ann.point('pointer_up', ann.inBand(0, 'support'))
    await turn()
    expect(ann.updates).toEqual([])
    expect(ann.stance('a0', 'p0')).toBe('unknown')
    expect(gestureOf(ann.session)).toBeUndefined()
    await expect.poll(() => ann.place('shape:card_p0')).toEqual(HOME)
  })

  it('[K8] by hiding the tab leaves everything as it was', async () => {
    ann.grab(CARD, [900, 300])
    Object.defineProperty(document, 'hidden', { configurable: true, value: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'hidden')
    await turn()
    expect(ann.editor.getPath()).toBe('select.idle')
    expect(ann.updates).toEqual([])
    await expect.poll(() => ann.place('shape:card_p0')).toEqual(HOME)
  })

  it('[K8] keeps a stroke that was drawn when Escape came', async () => {
    ann.editor.setCurrentTool('draw')
    ann.grab([900, 400], [960, 450])
    ann.editor.cancel()
    await turn()
    expect([...ann.board.ink.values()]).toMatchObject([{ type: 'draw' }])
    expect(ann.updates).toHaveLength(1)
  })
})

it('[K14] shows a change of its words at once and goes on; both survive the drop', async () => {
  const bob = await table.session('Bob')
  ann.grab(CARD, [900, 200])
  const target = { of: 'proposal', id: proposal('p0'), field: 'title' } as const
  bob.run({ type: 'write', target, text: 'Other words' })
  await expect
    .poll(() => ann.editor.getShape('shape:card_p0' as never)?.props)
    .toMatchObject({ title: 'Other words' })
  expect(ann.place('shape:card_p0')).toEqual([880, 180])
  ann.point('pointer_up', [900, 200])
  await turn()
  expect(ann.at('p0')).toEqual([880, 180])
  expect(ann.board.negotiation.proposals.get(proposal('p0'))?.title).toBe('Other words')
  bob.close()
})

it.each<readonly [end: string, finish: () => void]>([
  ['dropped', () => ann.point('pointer_up', [900, 200])],
  ['broken off', () => ann.editor.cancel()],
])('[K14] removes what a peer removed, whether the rest is then %s', async (_end, finish) => {
  const bob = await table.session('Bob')
  ann.editor.setSelectedShapes(['shape:card_p0', 'shape:card_p1'] as never)
  ann.grab(CARD, [900, 200])
  bob.run({ type: 'remove', of: 'proposal', id: proposal('p1') })
  await expect.poll(() => ann.place('shape:card_p1')).toBeUndefined()
  finish()
  await turn()
  expect(ann.place('shape:card_p1')).toBeUndefined()
  expect(ann.board.negotiation.proposals.has(proposal('p1'))).toBe(false)
  expect(ann.editor.getPath()).toBe('select.idle')
  bob.close()
})

it('[K14] ends the drag when the only thing in hand is removed', async () => {
  const bob = await table.session('Bob')
  ann.grab(CARD, [900, 200])
  bob.run({ type: 'remove', of: 'proposal', id: proposal('p0') })
  await expect.poll(() => ann.editor.getPath()).toBe('select.idle')
  ann.point('pointer_up', [900, 200])
  await turn()
  expect(ann.updates).toEqual([])
  bob.close()
})

it('[K14] leaves the rows where they are until the hand lets go', async () => {
  const bob = await table.session('Bob')
  const heights = () => ann.editor.getShape('shape:lane_a0' as never)?.props
  const before = heights()
  ann.grab(CARD, [900, 200])
  bob.run(
    ...['p1', 'p2', 'p3'].map(
      (id) => ({ type: 'takePosition', actorId: 'a0', proposalId: id, stance: 'support' }) as never,
    ),
  )
  await expect.poll(() => ann.stance('a0', 'p3')).toBe('support')
  await new Promise((resolve) => requestAnimationFrame(resolve))
  expect(heights()).toBe(before)
  ann.point('pointer_up', [900, 200])
  await turn()
  expect(heights()).not.toEqual(before)
  expect(ann.place('shape:token_a0:p3')).toBeDefined()
  bob.close()
})
