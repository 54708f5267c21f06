// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardSession } from '#components/board/board-session.ts'
import { heldBy } from '#components/canvas/shapes/held-by.ts'
import { eventually } from '#tests/support/eventually.ts'
import { gestureOf, type Place, type Seat, stubBrowser, Table, turn } from './bench.ts'
import { proposal, smallBoard } from './board-of.ts'

const CARD: Place = [720, 20]
const HOME: Place = [700, 0]

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
  vi.useRealTimers()
  bob.close()
  table.close()
})

function say(gesture: unknown): void {
  bob.awareness.setLocalStateField('gesture', gesture)
}

function holders(): unknown {
  return Object.fromEntries(heldBy.get())
}

describe('what a peer drags', () => {
  it('[K15] glides after their hand, wears their name, and goes home when they break off', async () => {
    say({ p: { 'shape:card_p0': [900, 300] } })
    await expect.poll(() => ann.place('shape:card_p0')).toEqual([900, 300])
    expect(holders()).toEqual({ 'shape:card_p0': { name: 'Bob', hue: 1 } })
    say(undefined)
    await expect.poll(() => ann.place('shape:card_p0')).toEqual(HOME)
    expect(holders()).toEqual({})
    expect(ann.updates).toEqual([])
  })

  it('[K15] cannot be grabbed meanwhile, and can be grabbed again afterwards', async () => {
    say({ p: { 'shape:card_p0': [710, 10] } })
    await expect.poll(() => ann.editor.getShape('shape:card_p0' as never)?.isLocked).toBe(true)
    await ann.drag(CARD, [900, 300])
    expect(ann.updates).toEqual([])
    say(undefined)
    await expect.poll(() => ann.editor.getShape('shape:card_p0' as never)?.isLocked).toBe(false)
    await expect.poll(() => ann.place('shape:card_p0')).toEqual(HOME)
    await ann.drag(CARD, [900, 300])
    expect(ann.at('p0')).toEqual([880, 280])
  })

  it('[K15] stays under one’s own hand when both grabbed at once; the last drop wins', async () => {
    ann.grab(CARD, [900, 300])
    say({ p: { 'shape:card_p0': [600, 500] } })
    await turn()
    expect(ann.place('shape:card_p0')).toEqual([880, 280])
    bob.run({ type: 'place', places: [{ of: 'proposal', id: 'p0', at: [600, 500] }] })
    say({ done: ['shape:card_p0'] })
    await turn()
    expect(ann.place('shape:card_p0')).toEqual([880, 280])
    ann.point('pointer_up', [900, 300])
    await turn()
    expect(ann.at('p0')).toEqual([880, 280])
    await expect
      .poll(() => bob.current().board.placement.proposals.get(proposal('p0')))
      .toEqual([880, 280])
  })
})

describe('the end of a peer’s gesture', () => {
  it('[K16] holds what the document is about to bring: the card never jumps back', async () => {
    say({ p: { 'shape:card_p0': [900, 300] } })
    await expect.poll(() => ann.place('shape:card_p0')).toEqual([900, 300])
    const seen = new Set<number>()
    const stop = ann.editor.store.listen(() => seen.add(ann.place('shape:card_p0')?.[0] ?? 0))
    say({ done: ['shape:card_p0'] })
    await expect.poll(() => holders()).toEqual({})
    bob.run({ type: 'place', places: [{ of: 'proposal', id: 'p0', at: [900, 300] }] })
    await expect.poll(() => ann.at('p0')).toEqual([900, 300])
    await new Promise((resolve) => requestAnimationFrame(resolve))
    stop()
    expect([...seen].filter((x) => x < 900)).toEqual([])
    expect(ann.place('shape:card_p0')).toEqual([900, 300])
  })

  it('[K16] lets go after 600 ms of what the document never brought, and of the rest at once', async () => {
    say({ p: { 'shape:card_p0': [900, 300], 'shape:card_p1': [900, 500] } })
    await expect.poll(() => ann.place('shape:card_p1')).toEqual([900, 500])
    say({ done: ['shape:card_p0'] })
    await expect.poll(() => ann.place('shape:card_p1')).toEqual([700, 150])
    expect(ann.place('shape:card_p0')).toEqual([900, 300])
    await expect.poll(() => ann.place('shape:card_p0')).toEqual(HOME)
  })

  it('[K17] comes at once when their line is closed', async () => {
    say({ p: { 'shape:card_p0': [900, 300] } })
    await expect.poll(() => ann.place('shape:card_p0')).toEqual([900, 300])
    const left = performance.now()
    bob.close()
    await expect.poll(() => ann.place('shape:card_p0')).toEqual(HOME)
    expect(performance.now() - left).toBeLessThan(500)
    bob = await table.session('Bob')
  })

  it('[K17] comes after 10 s without a sign of life, and not while they beat', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    say({ p: { 'shape:card_p0': [900, 300] } })
    await eventually(() => expect(holders()).not.toEqual({}))
    await vi.advanceTimersByTimeAsync(9_000)
    say({ p: { 'shape:card_p0': [900, 300] } })
    await vi.advanceTimersByTimeAsync(9_000)
    expect(holders()).not.toEqual({})
    await vi.advanceTimersByTimeAsync(2_000)
    expect(holders()).toEqual({})
  })
})

describe('what one does oneself', () => {
  it('[K15] is said to the others while it lasts, and no longer', async () => {
    ann.grab(CARD, [900, 300])
    await expect
      .poll(() => gestureOf(ann.session))
      .toEqual({ p: { 'shape:card_p0': [880, 280] }, r: {}, s: {} })
    ann.point('pointer_up', [900, 300])
    await turn()
    expect(gestureOf(ann.session)).toEqual({ done: ['shape:card_p0'] })
  })

  it('[K15] a stroke grows on the other side and becomes one update at the end', async () => {
    const seen: number[] = []
    bob.awareness.on('update', () => {
      const gesture: unknown = bob.awareness.getStates().get(ann.session.doc.clientID)?.gesture
      seen.push(JSON.stringify(gesture ?? '').length)
    })
    ann.editor.setCurrentTool('draw')
    ann.grab([900, 100], [1000, 200])
    await expect.poll(() => seen.some((length) => length > 100)).toBe(true)
    expect(ann.updates).toEqual([])
    ann.point('pointer_up', [1000, 200])
    await turn()
    expect(ann.updates).toHaveLength(1)
    await expect.poll(() => [...bob.current().board.ink.values()]).toMatchObject([{ type: 'draw' }])
  })
})

describe('the laser', () => {
  it('[K15] glows on the other side and is written nowhere', async () => {
    const trail = () => ann.editor.getInstanceState().scribbles[0]?.points.map(({ x, y }) => [x, y])
    say({ l: { from: 0, points: [800, 100, 810, 110] } })
    await turn()
    say({ l: { from: 2, points: [810, 110, 820, 120, 830, 130] } })
    await turn()
    ann.editor.emit('tick', 16)
    // How many points are kept between the ends is tldraw's affair, and its own clock's.
    expect(trail()?.[0]).toEqual([800, 100])
    expect(trail()?.at(-1)).toEqual([830, 130])
    ann.editor.setCurrentTool('laser')
    ann.grab([900, 300], [950, 350])
    await expect.poll(() => gestureOf(ann.session)).toMatchObject({ l: { from: 0 } })
    ann.point('pointer_up', [950, 350])
    await turn()
    expect(gestureOf(ann.session)).toBeUndefined()
    expect(ann.updates).toEqual([])
  })
})

describe('a peer’s drawing', () => {
  it('[K15] is shown while it is drawn, and goes when they vanish', async () => {
    const stroke = {
      id: 'shape:stroke',
      typeName: 'shape',
      type: 'draw',
      x: 900,
      y: 100,
      rotation: 0,
      index: 'a1',
      parentId: 'page:page',
      isLocked: false,
      opacity: 1,
      meta: {},
      props: {
        color: 'black',
        fill: 'none',
        dash: 'draw',
        size: 's',
        segments: [],
        isComplete: false,
        isClosed: false,
        isPen: false,
        scale: 1,
      },
    }
    say({ s: { 'shape:stroke': { base: stroke, from: 0, points: [0, 0, 100, 100] } } })
    await expect.poll(() => ann.place('shape:stroke')).toEqual([900, 100])
    say({ s: { 'shape:stroke': { from: 2, points: [120, 90, 200, 200] } } })
    await expect
      .poll(() => ann.editor.getShape('shape:stroke' as never)?.props)
      .toMatchObject({ segments: [{ points: [{ x: 0 }, { x: 12, y: 9 }, { x: 20 }] }] })
    say(undefined)
    await expect.poll(() => ann.place('shape:stroke')).toBeUndefined()
    expect(ann.updates).toEqual([])
  })
})

describe('hostile awareness', () => {
  it.each<readonly [what: string, gesture: unknown]>([
    ['a string', 'drag'],
    ['a list', [1, 2]],
    [
      'places that are none',
      { p: { 'shape:card_p0': [Number.NaN, 1e300], 'shape:card_p1': 'here' } },
    ],
    ['an unknown shape', { p: { 'shape:card_nobody': [1, 1], 'shape:__proto__': [1, 1] } }],
    [
      'records that are none',
      { r: { 'shape:x': { id: 'shape:x', typeName: 'shape' }, 'shape:y': 7 } },
    ],
    [
      'a derived record',
      {
        r: {
          'shape:card_p0': { id: 'shape:card_p0', typeName: 'shape', type: 'card', x: 1, y: 1 },
        },
      },
    ],
    [
      'strokes that are none',
      { s: { 'shape:s': { from: -1, points: ['a'] }, 'shape:t': { from: 0, points: {} } } },
    ],
    ['an end of nothing', { done: [null, 3, 'shape:card_p0'] }],
  ])('[K18] %s moves nothing and breaks nothing', async (_what, gesture) => {
    say(gesture)
    await turn()
    await new Promise((resolve) => requestAnimationFrame(resolve))
    expect(ann.place('shape:card_p0')).toEqual(HOME)
    expect(ann.editor.getCurrentPageShapes()).toHaveLength(7)
    await ann.drag(CARD, [900, 300])
    expect(ann.at('p0')).toEqual([880, 280])
  })

  it('[K18] of a viewer’s gesture only the laser is shown, whatever their browser says', async () => {
    bob.awareness.setLocalStateField('user', { personId: 'b', name: 'Bob', hue: 1, role: 'viewer' })
    const laser = { from: 0, points: [800, 100, 810, 110] }
    say({ p: { 'shape:card_p0': [900, 300] }, l: laser })
    await turn()
    expect(holders()).toEqual({})
    await new Promise((resolve) => requestAnimationFrame(resolve))
    expect(ann.place('shape:card_p0')).toEqual(HOME)
    ann.editor.emit('tick', 16)
    expect(ann.editor.getInstanceState().scribbles).toHaveLength(1)
  })
})

describe('a viewer', () => {
  it('[K19] changes nothing, not even past the interface', async () => {
    const eve = await table.seat('Eve', 'viewer')
    await expect.poll(() => eve.place('shape:card_p0')).toEqual(HOME)
    eve.editor.updateShape({ id: 'shape:card_p0' as never, type: 'card', x: 900 })
    eve.editor.createShape({ id: 'shape:geo' as never, type: 'geo', x: 0, y: 0 })
    eve.editor.deleteShapes(['shape:card_p1'] as never)
    await turn()
    expect(eve.updates).toEqual([])
    expect(eve.place('shape:geo')).toBeUndefined()
    expect(eve.place('shape:card_p1')).toEqual([700, 150])
    await expect.poll(() => eve.place('shape:card_p0')).toEqual(HOME)
  })
})
