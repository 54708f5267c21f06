import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { ClientOwners } from '#server/sync/admission/client-owners.ts'
import { UpdateAdmission, type Verdict } from '#server/sync/admission/update-admission.ts'
import {
  content,
  gc,
  item,
  lone,
  skip,
  update,
  value,
} from '#tests/support/admission/written-update.ts'

type Admitted = Extract<Verdict, { outcome: 'admitted' }>

/** A live document with its admission, and one writer of updates. */
function bench(): {
  live: Y.Doc
  owners: ClientOwners
  admission: UpdateAdmission
  writer: Y.Doc
  updates: Uint8Array[]
} {
  const live = new Y.Doc()
  const owners = new ClientOwners()
  const admission = new UpdateAdmission(live, owners)
  const writer = new Y.Doc()
  const updates: Uint8Array[] = []
  rootsOf(writer)
  writer.on('update', (made: Uint8Array) => updates.push(made))
  return { live, owners, admission, writer, updates }
}

function admitted(verdict: Verdict): Admitted {
  if (verdict.outcome !== 'admitted') throw new Error(`${verdict.outcome}: ${verdict.reason}`)
  return verdict
}

/** Admits and applies; what was left out. */
function take(
  { admission, live }: ReturnType<typeof bench>,
  bytes: Uint8Array,
  person = 'ann',
): Admitted['leftOut'] {
  const verdict = admitted(admission.admit(bytes, person))
  if (verdict.bytes) Y.applyUpdate(live, verdict.bytes)
  return verdict.leftOut
}

const at = { root: 'ledger' }
const entry = item(at, content.values(value.yes))

test('[S11] what is all new and in order is forwarded as it came', () => {
  const world = bench()
  rootsOf(world.writer).meta.set('title', 'One')
  const [bytes = new Uint8Array()] = world.updates
  const verdict = admitted(world.admission.admit(bytes, 'ann'))
  expect(verdict.bytes).toBe(bytes)
  expect(verdict.clients).toEqual([world.writer.clientID])
})

test('[S11] what is known is stripped, and a whole repetition is nothing', () => {
  const world = bench()
  const { ledger } = rootsOf(world.writer)
  ledger.push(['one', 'two'])
  ledger.delete(0, 1)
  const whole = Y.encodeStateAsUpdate(world.writer)
  expect(take(world, whole)).toBeUndefined()
  expect(admitted(world.admission.admit(whole, 'ann')).bytes).toBeUndefined()
})

test('[S11] a struct of which a part is known is trimmed to the rest', () => {
  for (const extend of [
    (doc: Y.Doc) => (word: string) => void doc.getMap<Y.Text>('meta').get('text')?.insert(0, word),
    (doc: Y.Doc) => (word: string) => rootsOf(doc).ledger.push([...word]),
  ]) {
    const world = bench()
    world.writer.getMap('meta').set('text', new Y.Text(''))
    const write = extend(world.writer)
    write('né🕊')
    expect(take(world, Y.encodeStateAsUpdate(world.writer))).toBeUndefined()
    const early = Y.encodeStateVector(world.live)
    write('later 🕊')
    const [, , part = new Uint8Array()] = world.updates
    expect(take(world, part)).toBeUndefined()
    write('last')
    // As a step 2 that was asked for before the second update came.
    expect(take(world, Y.encodeStateAsUpdate(world.writer, early))).toBeUndefined()
    expect(rootsOf(world.live).ledger.toJSON()).toEqual(rootsOf(world.writer).ledger.toJSON())
    expect(JSON.stringify(world.live.getMap('meta'))).toBe(
      JSON.stringify(world.writer.getMap('meta')),
    )
  }
})

test('[S11] a run of letters of which the beginning is known gives its end, pairs of units included', () => {
  const world = bench()
  take(
    world,
    update([{ client: 5, clock: 0, structs: [item({ root: 'meta', key: 't' }, content.type(2))] }]),
  )
  take(world, lone(5, 1, item({ parent: [5, 0] }, content.text('né'))))
  take(world, lone(5, 1, item({ parent: [5, 0] }, content.text('né🕊x'))))
  const text = world.live.getMap('meta').get('t')
  expect(String(text)).toBe('né🕊x')
})

test('[S11] what stands behind a gap is left out until the rest comes', () => {
  const world = bench()
  const { meta } = rootsOf(world.writer)
  meta.set('a', 1)
  meta.set('b', 2)
  const [first = new Uint8Array(), second = new Uint8Array()] = world.updates
  expect(take(world, second)).toBe('unknown')
  expect(rootsOf(world.live).meta.size).toBe(0)
  expect(take(world, Y.encodeStateAsUpdate(world.writer))).toBeUndefined()
  expect(take(world, first)).toBeUndefined()
  expect(rootsOf(world.live).meta.toJSON()).toEqual({ a: 1, b: 2 })
})

test('[S11] a skip is a gap, and nothing if what it skips is known', () => {
  const world = bench()
  const behind = update([
    { client: 5, clock: 0, structs: [skip(1), item({ left: [5, 0] }, content.values(value.yes))] },
  ])
  expect(take(world, behind)).toBe('unknown')
  expect(take(world, lone(5, 0, entry))).toBeUndefined()
  expect(take(world, behind)).toBeUndefined()
  expect(rootsOf(world.live).ledger.toJSON()).toEqual([true, true])
})

test('[S11] structs of several clients that build on each other are taken in whatever order they come', () => {
  const world = bench()
  const then = (left: readonly [number, number]) => item({ left }, content.values(value.yes))
  const bytes = update([
    { client: 9, clock: 0, structs: [then([8, 0]), then([8, 1])] },
    { client: 8, clock: 0, structs: [entry, then([9, 0]), then([9, 1])] },
  ])
  expect(take(world, bytes)).toBeUndefined()
  expect(rootsOf(world.live).ledger.length).toBe(5)
  expect(take(world, lone(9, 2, then([7, 3])))).toBe('unknown')
})

test('[S11] hundreds of clients that wait for each other, letter by letter, cost no more than a few times as much', () => {
  const clients = Array.from({ length: 200 }, (_, i) => 10 + i)
  const timeOf = (left: (client: number, clock: number) => readonly [number, number]): number => {
    const structs = (client: number) =>
      Array.from({ length: 100 }, (_, clock) =>
        client === 209 && clock === 0
          ? entry
          : item({ left: left(client, clock) }, content.deleted(1)),
      )
    const bytes = update(clients.map((client) => ({ client, clock: 0, structs: structs(client) })))
    const times = [0, 1, 2].map(() => {
      const started = performance.now()
      expect(admitted(bench().admission.admit(bytes, 'ann')).leftOut).toBeUndefined()
      return performance.now() - started
    })
    return Math.min(...times)
  }
  const waiting = timeOf((client, clock) =>
    client === 209 ? [10, clock - 1] : [client + 1, clock],
  )
  const straight = timeOf((client, clock) => (clock === 0 ? [client + 1, 99] : [client, clock - 1]))
  // Going through all who wait at each step takes two hundred times as long.
  expect(waiting / straight).toBeLessThan(20)
})

test('[S11] a client id is the first person’s who writes under it; others’ structs are left out', () => {
  const world = bench()
  expect(take(world, lone(5, 0, entry), 'ann')).toBeUndefined()
  expect(take(world, lone(5, 1, gc(1_000)), 'eve')).toBe('foreign')
  expect(take(world, lone(5, 1, entry), 'ann')).toBeUndefined()
  expect(rootsOf(world.live).ledger.length).toBe(2)
})

test('[S11] anybody may pass on what is known, and delete what anybody wrote', () => {
  const world = bench()
  take(world, lone(5, 0, entry), 'ann')
  expect(take(world, lone(5, 0, entry), 'ben')).toBeUndefined()
  expect(take(world, update([], [{ client: 5, ranges: [[0, 1]] }]), 'ben')).toBeUndefined()
  expect(rootsOf(world.live).ledger.length).toBe(0)
})

test('[S11] an announced id, a template’s and the server’s own are nobody else’s to write under', () => {
  const world = bench()
  const template = new Y.Doc()
  rootsOf(template).meta.set('title', 'Template')
  Y.applyUpdate(world.live, Y.encodeStateAsUpdate(template))
  world.owners.load(new Map([[40, 'ann']]), world.live)
  expect(world.owners.claim(50, 'ann')).toBe(true)
  expect(world.owners.claim(50, 'eve')).toBe(false)
  for (const client of [40, 50, template.clientID, world.live.clientID]) {
    const clock = Y.getState(world.live.store, client)
    expect(take(world, lone(client, clock, entry), 'eve')).toBe('foreign')
  }
  expect(take(world, lone(40, 0, entry), 'ann')).toBeUndefined()
})

test('[S11] new owners are stored with every row until the database has them', () => {
  const owners = new ClientOwners()
  owners.claim(1, 'ann')
  expect(owners.unstoredOf([1, 2])).toEqual([1])
  expect(owners.unstoredOf([1])).toEqual([1])
  owners.stored([1])
  expect(owners.unstoredOf([1])).toEqual([])
})

test('[S11] deletes end where the document does, and the rest is asked for', () => {
  const world = bench()
  take(world, lone(5, 0, entry))
  expect(take(world, update([], [{ client: 5, ranges: [[0, 3]] }]))).toBe('unknown')
  expect(rootsOf(world.live).ledger.length).toBe(0)
  expect(world.live.store.pendingDs).toBeNull()
})

test('[S11] what hangs on something collected is collected itself, without splitting its neighbours', () => {
  const world = bench()
  take(
    world,
    update([{ client: 5, clock: 0, structs: [item({ root: 'meta', key: 't' }, content.type(2))] }]),
  )
  take(world, lone(5, 1, item({ parent: [5, 0] }, content.text('a🕊b'))))
  take(world, lone(5, 5, gc(1)))
  // Between the two units of a letter on one side, on something collected on the other.
  take(world, lone(5, 6, item({ left: [5, 2], right: [5, 5] }, content.text('q'))))
  expect(String(world.live.getMap('meta').get('t'))).toBe('a🕊b')
  expect(Y.getState(world.live.store, 5)).toBe(7)
})

test('[S11] neighbours in the wrong order are refused, but in a type that the sender brought back', () => {
  const world = bench()
  const type = item({ root: 'meta', key: 't' }, content.type(2))
  take(
    world,
    update([
      { client: 5, clock: 0, structs: [type, item({ parent: [5, 0] }, content.text('abc'))] },
    ]),
  )
  const crossed = (clock: number, from: number) =>
    item({ left: [5, from + 2], right: [5, from] }, content.text(`${clock}`.slice(0, 1)))
  expect(world.admission.admit(lone(5, 4, crossed(4, 1)), 'ann')).toEqual({
    outcome: 'refused',
    reason: 'crossed',
  })
  const again = item({ left: [5, 0] }, content.type(2))
  take(
    world,
    update([
      { client: 5, clock: 4, structs: [again, item({ parent: [5, 4] }, content.text('abc'))] },
    ]),
  )
  const verdict = admitted(world.admission.admit(lone(5, 8, crossed(8, 5)), 'ann'))
  expect(verdict.order.signals).toBe(1)
  expect(world.admission.admit(lone(6, 0, crossed(0, 5)), 'ben').outcome).toBe('refused')
})

test('[S11] nothing is pushed into the ledger before what its writer knew', () => {
  const push = (left: readonly [number, number]) => item({ left }, content.values(value.yes))
  const before = (right: readonly [number, number]) => item({ right }, content.values(value.yes))
  const judge = (...structs: Parameters<typeof update>[0][number]['structs']): string => {
    const world = bench()
    take(world, update([{ client: 5, clock: 0, structs: [entry, push([5, 0])] }]))
    const verdict = world.admission.admit(update([{ client: 5, clock: 2, structs }]), 'ann')
    if (verdict.outcome !== 'admitted') return verdict.outcome
    Y.applyUpdate(world.live, verdict.bytes ?? new Uint8Array())
    return verdict.order.holds() ? 'holds' : 'spoilt'
  }
  expect(judge(push([5, 1]), push([5, 2]))).toBe('holds')
  expect(judge(push([5, 0]))).toBe('refused')
  expect(judge(before([5, 1]))).toBe('refused')
  expect(judge(push([5, 1]), before([5, 2]))).toBe('spoilt')
  expect(judge(entry)).toBe('spoilt')
})

test('[S11] an order that shows only once it is applied is found then', () => {
  const world = bench()
  take(
    world,
    update([
      { client: 5, clock: 0, structs: [entry, item({ left: [5, 0] }, content.values(value.yes))] },
    ]),
  )
  const behind = item({ left: [5, 1] }, content.values(value.yes))
  const between = item({ left: [6, 0], right: [5, 0] }, content.values(value.yes))
  const verdict = admitted(
    world.admission.admit(update([{ client: 6, clock: 0, structs: [behind, between] }]), 'ben'),
  )
  Y.applyUpdate(world.live, verdict.bytes ?? new Uint8Array())
  expect(verdict.order.holds()).toBe(false)
})
