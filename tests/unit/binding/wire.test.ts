import { describe, expect, it } from 'vitest'
import { mergeInk } from '#components/canvas/binding/merge-ink.ts'
import { readPeerGesture } from '#components/canvas/binding/peer-gesture.ts'
import {
  StrokeReceiver,
  StrokeSender,
  type StrokeShape,
} from '#components/canvas/binding/stroke-delta.ts'

describe('mergeInk', () => {
  const base = { id: 'shape:x', x: 0, y: 0, props: { color: 'black', text: 'a' }, meta: {} }

  it('[K20] takes ours where we changed it and theirs everywhere else', () => {
    const ours = { ...base, x: 5, props: { ...base.props, color: 'red' } }
    const theirs = { ...base, y: 7, props: { ...base.props, text: 'b' } }
    expect(mergeInk(base, ours, theirs)).toEqual({
      ...base,
      x: 5,
      y: 7,
      props: { color: 'red', text: 'b' },
    })
  })

  it('[K20] drops a field we dropped, and takes ours whole where there is nothing to merge with', () => {
    const { y: _, ...without } = base
    expect(mergeInk(base, without, base)).toEqual(without)
    expect(mergeInk(undefined, base, undefined)).toBe(base)
    expect(mergeInk(base, base, undefined)).toBe(base)
  })
})

describe('strokes in pieces', () => {
  const stroke = (count: number): StrokeShape =>
    ({
      id: 'shape:s',
      typeName: 'shape',
      type: 'draw',
      x: 0,
      y: 0,
      props: {
        segments: [
          {
            type: 'free',
            points: Array.from({ length: count }, (_, n) => ({ x: n, y: -n, z: 0.5 })),
          },
        ],
      },
    }) as unknown as StrokeShape
  const pointsIn = (record: unknown) =>
    (record as StrokeShape | undefined)?.props.segments[0]?.points.length

  it('[K15] come whole at first, then as what is new with a little overlap', () => {
    const sender = new StrokeSender()
    const receiver = new StrokeReceiver()
    const sizes = [10, 40, 80, 81].map((count, n) => {
      const part = sender.next(stroke(count), n * 33)
      expect(pointsIn(receiver.take(part))).toBe(count)
      return part.points.length
    })
    expect(sizes).toEqual([20, 80, 104, 26])
  })

  it('[K15] heal one lost message, and begin for a late comer with the next whole', () => {
    const sender = new StrokeSender()
    const receiver = new StrokeReceiver()
    receiver.take(sender.next(stroke(10), 0))
    sender.next(stroke(15), 33)
    expect(pointsIn(receiver.take(sender.next(stroke(20), 66)))).toBe(20)
    const late = new StrokeReceiver()
    expect(late.take(sender.next(stroke(60), 99))).toBeUndefined()
    expect(pointsIn(late.take(sender.next(stroke(61), 1000)))).toBe(61)
  })

  it('[K15] may become shorter: a straight line is drawn anew with every move', () => {
    const sender = new StrokeSender()
    const receiver = new StrokeReceiver()
    receiver.take(sender.next(stroke(50), 0))
    expect(pointsIn(receiver.take(sender.next(stroke(5), 33)))).toBe(5)
  })
})

describe('readPeerGesture', () => {
  it('[K18] keeps the good entries beside the bad', () => {
    const gesture = {
      p: { a: [1, 2], b: [Number.NaN, 2], c: [1, 2, 3], ['x'.repeat(300)]: [1, 2] },
    }
    expect(readPeerGesture({ gesture })).toEqual({
      state: 'under-way',
      places: new Map([['a', [1, 2]]]),
      records: new Map(),
      strokes: new Map(),
    })
  })

  it.each([
    [undefined],
    [null],
    [7],
    [{}],
    [{ gesture: 'x' }],
    [{ gesture: null }],
    [{ gesture: [] }],
  ])('[K18] reads nothing out of %j', (state) => {
    expect(readPeerGesture(state)).toBeUndefined()
  })

  it('[K18] bounds what it takes', () => {
    const many = Object.fromEntries(Array.from({ length: 9000 }, (_, n) => [`shape:${n}`, [n, n]]))
    const gesture = readPeerGesture({
      gesture: { p: many, s: { long: { from: 0, points: Array(30_000).fill(1) } } },
    })
    expect(gesture).toMatchObject({ strokes: new Map() })
    expect(gesture?.state === 'under-way' && gesture.places.size).toBe(4000)
  })
})
