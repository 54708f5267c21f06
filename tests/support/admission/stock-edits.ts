/** What any Yjs client may do to a board's roots, harder on them than Parley's own pages: types deleted and brought back. */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { oneOf, type Random } from './random.ts'

const WORDS = ['péage', 'x', 'détente 🕊️', 'owl', '保証', 'long '.repeat(30), 'zz'] as const

export type StockEditor = { readonly edit: () => void }

export function stockEditor(doc: Y.Doc, random: Random, name: string): StockEditor {
  const { proposals, positions, ledger, ink, meta } = rootsOf(doc)
  const undo = new Y.UndoManager([proposals, positions, meta], { doc, captureTimeout: 0 })
  const word = (): string => oneOf(random, ...WORDS)
  const some = (): unknown => proposals.get(oneOf(random, ...proposals.keys(), 'p0'))
  const bodyOf = (entity: unknown): unknown => entity instanceof Y.Map && entity.get('text')
  let pushed = 0

  const acts: readonly (readonly [weight: number, act: () => void])[] = [
    [14, () => doc.transact(() => add())],
    [14, () => inMap(some(), (map) => map.set('at', [random(9999) / 7, -random(999)]))],
    [6, () => proposals.delete(`p${random(30)}`)],
    [16, () => inText(bodyOf(some()), (text) => type(text, word(), random))],
    [6, () => inText(bodyOf(some()), (text) => erase(text, random))],
    [10, () => doc.transact(() => takePosition())],
    [9, () => quietly(() => undo.undo())],
    [6, () => quietly(() => undo.redo())],
    [5, () => ink.set(`shape:${random(12)}`, drawing(random))],
    [2, () => ink.delete(`shape:${random(12)}`)],
    [
      2,
      () =>
        inText(bodyOf(some()), (text) => text.insert(0, 'pasted §€ '.repeat(100 + random(900)))),
    ],
    [2, () => meta.set('title', word())],
    [1, () => undo.clear()],
  ]
  const total = acts.reduce((sum, [weight]) => sum + weight, 0)

  function edit(): void {
    let at = random(total)
    for (const [weight, act] of acts) {
      at -= weight
      if (at >= 0) continue
      act()
      return
    }
  }
  function add(): void {
    const entity = new Y.Map<unknown>()
    proposals.set(`p${random(30)}`, entity)
    entity.set('title', new Y.Text(word()))
    entity.set('text', new Y.Text(word()))
    if (random(4) === 0) entity.set('more', { a: [1, null, { b: true }], u: undefined, n: 2 ** 40 })
    if (random(4) === 0) proposals.delete(`p${random(30)}`)
  }
  function takePosition(): void {
    positions.set(`a${random(4)}:p${random(9)}`, new Y.Map([['stance', random(5)]]))
    pushed += 1
    ledger.push([{ id: `${name}:${pushed}`, to: random(9), reason: word() }])
  }
  return { edit }
}

function type(text: Y.Text, word: string, random: Random): void {
  for (const letter of word.slice(0, 8)) {
    text.insert(random(2) ? text.length : random(text.length + 1), letter)
  }
}

function erase(text: Y.Text, random: Random): void {
  if (text.length === 0) return
  const at = random(text.length)
  text.delete(at, Math.min(text.length - at, 1 + random(6)))
}

function drawing(random: Random): object {
  const points = Array.from({ length: random(30) }, (_, x) => ({ x: x / 10, y: random(100) }))
  return { id: 'shape', props: { points, colour: 'blue' } }
}

function inMap(value: unknown, act: (map: Y.Map<unknown>) => void): void {
  if (value instanceof Y.Map) act(value)
}

function inText(value: unknown, act: (text: Y.Text) => void): void {
  if (value instanceof Y.Text) act(value)
}

/** Stock undo throws when the parent of what it brings back is gone for good; what came before it is done. */
function quietly(act: () => void): void {
  try {
    act()
  } catch {
    // Nothing to do: the page goes on.
  }
}
