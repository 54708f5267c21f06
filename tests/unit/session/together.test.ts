import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { readPresentPerson } from '#components/board/present-person.ts'
import { cameraOnto } from '#components/canvas/camera-onto.ts'
import { followersOf, leaderOf } from '#components/together/company.ts'
import { Together } from '#components/together/together.ts'
import { scribblesOf, withBindings } from '#domain/session/scribbles.ts'

const ada = { personId: 'ada', name: 'Ada', hue: 1, leads: true, following: null }
const ben = { personId: 'ben', name: 'Ben', hue: 2, leads: false, following: 'ada' }
const cleo = { personId: 'cleo', name: 'Cleo', hue: 3, leads: false, following: null }

test('who follows with two tabs is one follower; nobody follows themselves', () => {
  const people = [ada, ben, ben, { ...ada, following: 'ada' }, cleo]
  expect(followersOf(people, 'ada').map(({ personId }) => personId)).toEqual(['ben'])
})

test('nobody is led by themselves', () => {
  expect(leaderOf([cleo, ada], 'ben')?.personId).toBe('ada')
  expect(leaderOf([cleo, ada], 'ada')).toBeUndefined()
})

test('leading and the spotlight count for facilitators only, whatever a browser says', () => {
  const said = (role: string) => ({
    user: { personId: 'x', name: 'X', hue: 0, role },
    lead: true,
    spotlit: true,
  })
  const seen = (role: string) => {
    const { leads, spotlit } = readPresentPerson(1, said(role)) ?? {}
    return [leads, spotlit]
  }
  expect([seen('facilitator'), seen('editor'), seen('viewer')]).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ])
})

test.each([
  { view: [0, 0, Number.POSITIVE_INFINITY, 10] },
  { view: [0, 0, -5, 10] },
  { view: 'here' },
  { chat: 'x'.repeat(5000) },
  { place: 'elsewhere' },
])('what cannot be meant is left out of a person: $view $chat $place', (said) => {
  const user = { personId: 'x', name: 'X', hue: 0, role: 'editor' }
  expect(readPresentPerson(1, { user, ...said })).toMatchObject({
    view: null,
    chat: null,
    place: 'board',
  })
})

test('another’s whole view is in sight, in the middle, whatever the shape of the window', () => {
  for (const window of [
    { w: 1280, h: 700 },
    { w: 390, h: 700 },
  ]) {
    const { x, y, z } = cameraOnto([100, 200, 1000, 500], window)
    const corners = [
      [100, 200],
      [1100, 700],
    ].map(([px = 0, py = 0]) => [(px + x) * z, (py + y) * z])
    const [[left = 0, top = 0] = [], [right = 0, bottom = 0] = []] = corners
    expect(left + right).toBeCloseTo(window.w)
    expect(top + bottom).toBeCloseTo(window.h)
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(-0.001)
  }
})

test('whoever follows stops leading, and the view is told only once', () => {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState({ user: {}, cursor: null })
  const together = new Together(awareness)
  together.lead(true)
  expect(awareness.getLocalState()).toMatchObject({ lead: true })
  together.follow('ben')
  expect(together.current()).toMatchObject({ leads: false, following: 'ben' })
  expect(awareness.getLocalState()).toMatchObject({ following: 'ben', lead: undefined })
  const { clock = 0 } = awareness.meta.get(awareness.clientID) ?? {}
  together.leave()
  together.leave()
  expect(awareness.meta.get(awareness.clientID)?.clock).toBe(clock + 1)
  awareness.setLocalState(null)
  together.chat('too late')
  expect(awareness.getLocalState()).toBeNull()
  together.close()
  awareness.destroy()
})

test('clearing the floor takes the chosen kinds and the bindings that hung on them, nothing else', () => {
  const ink = new Map(
    [
      { id: 'shape:a', typeName: 'shape', type: 'draw' },
      { id: 'shape:b', typeName: 'shape', type: 'arrow' },
      { id: 'shape:c', typeName: 'shape', type: 'note' },
      { id: 'shape:d', typeName: 'shape', type: 'geo' },
      { id: 'shape:g', typeName: 'shape', type: 'group' },
      { id: 'binding:1', typeName: 'binding', fromId: 'shape:b', toId: 'shape:c' },
      { id: 'asset:1', typeName: 'asset' },
    ].map((record) => [record.id, record] as const),
  )
  const found = scribblesOf(ink)
  expect(Object.values(found).map((list) => list.length)).toEqual([1, 1, 1, 1, 0])
  expect(withBindings(ink, [...found.strokes, ...found.lines]).map(({ id }) => id)).toEqual([
    'shape:a',
    'shape:b',
    'binding:1',
  ])
})
