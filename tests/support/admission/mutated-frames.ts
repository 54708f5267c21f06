/** Frames that are nearly right: real updates with a few bytes changed, and well-formed ones with random references. */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { oneOf, type Random } from './random.ts'
import { stockEditor } from './stock-edits.ts'
import { type Bytes, content, gc, item, skip, update, value, type Where } from './written-update.ts'

const RELAYED = Symbol('relayed')

export type History = {
  /** Two writers' updates, in the order in which they were made; and what each of them sends as a whole. */
  readonly updates: readonly Uint8Array[]
  readonly wholes: readonly Uint8Array[]
  readonly clients: readonly number[]
}

/** Two people's edits, mostly heard by the other. */
export function makeHistory(random: Random): History {
  const updates: Uint8Array[] = []
  const docs = [new Y.Doc(), new Y.Doc()] as const
  const [one, other] = docs
  const editors = docs.map((doc, index) => {
    doc.clientID = 1 + random(2 ** 31)
    rootsOf(doc)
    doc.on('update', (made: Uint8Array, origin: unknown) => {
      if (origin === RELAYED) return
      updates.push(made)
      if (random(4) > 0) Y.applyUpdate(index === 0 ? other : one, made, RELAYED)
    })
    return stockEditor(doc, random, `w${index}`)
  })
  for (let i = 0; i < 60; i++) editors[random(2)]?.edit()
  const wholes = docs.map((doc) => Y.encodeStateAsUpdate(doc))
  return {
    updates: updates.filter(({ length }) => length < 4_000),
    wholes,
    clients: docs.map((doc) => doc.clientID),
  }
}

/** Changes a few bytes. */
export function mutate(random: Random, bytes: Uint8Array): Uint8Array {
  const mutated = Uint8Array.from(bytes)
  for (let times = 1 + random(3); times > 0; times--) {
    const at = random(mutated.length)
    const byte = mutated[at] ?? 0
    mutated[at] = oneOf(random, random(256), 255, byte ^ (1 << random(8)), 0, byte + 1)
  }
  return random(20) === 0 ? mutated.subarray(0, random(mutated.length)) : mutated
}

/** A well-formed update by the owner of an id, in which anything may name anything. */
export function wildUpdate(random: Random, doc: Y.Doc, clients: readonly number[]): Uint8Array {
  const client = oneOf(random, ...clients)
  const all = [...doc.store.clients.keys(), ...clients]
  const first = Y.getState(doc.store, client)
  let clock = first
  const anyId = (): [number, number] => {
    const of = oneOf(random, ...all)
    return [of, random(Math.max(1, Y.getState(doc.store, of) + (of === client ? 3 : 0)))]
  }
  const structs = Array.from({ length: 1 + random(4) }, (_, i) => {
    const before = (): [number, number] => (i > 0 && random(2) ? [client, clock - 1] : anyId())
    const [struct, length] = wildStruct(random, before, anyId)
    clock += length
    return struct
  })
  const gone = oneOf(random, ...all)
  const range = [random(Y.getState(doc.store, gone) + 2), 1 + random(4)] as const
  return update(
    [{ client, clock: first, structs }],
    random(2) ? [{ client: gone, ranges: [range] }] : [],
  )
}

function wildStruct(
  random: Random,
  before: () => [number, number],
  anyId: () => [number, number],
): [struct: Bytes, length: number] {
  const length = 1 + random(3)
  const kind = random(16)
  if (kind === 0) return [gc(length), length]
  if (kind === 1) return [skip(length), length]
  if (kind < 4) return [item(wildPlace(random, before, anyId), content.deleted(length)), length]
  if (kind < 10)
    return [item(wildPlace(random, before, anyId), content.text('xyz'.slice(0, length))), length]
  if (kind < 12) return [item(wildPlace(random, before, anyId), content.type(random(3))), 1]
  const values = Array<Bytes>(length).fill(value.yes)
  return [item(wildPlace(random, before, anyId), content.values(...values)), length]
}

function wildPlace(
  random: Random,
  before: () => [number, number],
  anyId: () => [number, number],
): Where {
  const left = random(3) > 0 ? { left: before() } : {}
  const right = random(2) > 0 ? { right: anyId() } : {}
  const root = oneOf(random, 'proposals', 'ledger', 'positions', 'meta', 'ink')
  const inside = random(3) > 0 ? { root } : { parent: anyId() }
  const key = random(2) > 0 ? { key: `p${random(5)}` } : {}
  return 'left' in left || 'right' in right ? { ...left, ...right } : { ...inside, ...key }
}
