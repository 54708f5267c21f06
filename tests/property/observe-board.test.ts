/** What an observer has after every step is what reading anew would give, with as many old objects as possible. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Reading } from '#domain/board/board.ts'
import { type BoardChange, type BoardObserver, observeBoard } from '#domain/board/observe-board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { isSameValue } from '#domain/board/same-value.ts'
import { actor, boardWith, proposal } from '#tests/support/board-builder.ts'
import { Network } from '#tests/support/network.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'
import { rubbishAnywhere } from '#tests/support/rubbish.ts'
import { told } from '#tests/support/told.ts'

const who = fc.nat({ max: 1 })
const aStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(who, fc.array(aCommand, { minLength: 1, maxLength: 3 })).map(
      ([index, commands]) =>
        (network: Network) =>
          network.replica(index).run(...commands),
    ),
  },
  {
    weight: 2,
    arbitrary: who.map((index) => (network: Network) => void network.replica(index).undo()),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(who, fc.nat(9)).map(
      ([index, pick]) =>
        (network: Network) =>
          network.deliver(index, pick),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(who, rubbishAnywhere).map(
      ([index, write]) =>
        (network: Network) =>
          write(network.replica(index).doc),
    ),
  },
)

function base(): Y.Doc {
  const doc = boardWith(actor('a1'), proposal('p1'))
  doc.clientID = 99
  return doc
}

/** Parts of a reading that say the same as before but are not the same object; a list counts as a whole. */
function needlesslyNew(before: unknown, after: unknown, path = 'reading'): readonly string[] {
  if (before === after || typeof after !== 'object' || after === null) return []
  const [old, fresh] = [partsOf(before), partsOf(after)]
  const isSame =
    old.size === fresh.size && [...fresh].every(([key, part]) => isSameValue(old.get(key), part))
  const isEqual = isSame && told(before) === told(after)
  return [
    ...(isEqual ? [path] : []),
    ...[...(Array.isArray(after) ? [] : fresh)].flatMap(([key, part]) =>
      needlesslyNew(old.get(key), part, `${path}/${key}`),
    ),
  ]
}

function partsOf(value: unknown): ReadonlyMap<unknown, unknown> {
  if (value instanceof Map) return value
  return new Map(Object.entries(value ?? {}))
}

it('[B15, B16] always has what reading anew gives, and keeps every object that says the same', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 40, size: 'max' }), (steps) => {
      const network = new Network(2, base())
      const observed = network.replicas.map(({ doc }) => {
        const calls: Reading[] = []
        return { doc, calls, ...observeBoard(doc, (reading) => calls.push(reading)) }
      })
      for (const step of steps) {
        const before = observed.map(({ current }) => current())
        step(network)
        for (const [index, { doc, current, calls }] of observed.entries()) {
          expect(told(current())).toBe(told(readBoard(doc)))
          expect(calls.at(-1) ?? before[index]).toBe(current())
          expect(needlesslyNew(before[index], current())).toEqual([])
        }
      }
      for (const { stop } of observed) stop()
    }),
    runs(60),
  )
})

it('[B15, B16] turned to another document has what reading it gives, keeps what says the same and names the rest', () => {
  const turns = fc.array(fc.tuple(aStep, fc.nat(1), fc.boolean()), { maxLength: 30, size: 'max' })
  fc.assert(
    fc.property(turns, (steps) => {
      const network = new Network(2, base())
      const changes: BoardChange[] = []
      let shown = network.replica(0).doc
      const observer = observeBoard(shown, (_reading, change) => changes.push(change))
      for (const [step, index, turns] of steps) {
        step(network)
        changes.length = 0
        if (turns) {
          shown = network.replica(index).doc
          const { before, after } = turn(observer, shown)
          expect(needlesslyNew(before, after)).toEqual([])
          expectNamed(changes, before, after)
        }
        expect(told(observer.current())).toBe(told(readBoard(shown)))
      }
      observer.stop()
    }),
    runs(60),
  )
})

function turn({ current, turnTo }: BoardObserver, doc: Y.Doc) {
  const before = current()
  turnTo(doc)
  return { before, after: current() }
}

function expectNamed(changes: readonly BoardChange[], before: Reading, after: Reading): void {
  expect(changes.length).toBe(before === after ? 0 : 1)
  const [change] = changes
  if (!change) return
  const { touched } = change
  const [was, is] = [before.board, after.board]
  const positions = otherKeys(was.negotiation.positions, is.negotiation.positions)
  expect([...touched.positions].toSorted()).toEqual(positions)
  expect([...touched.ink].toSorted()).toEqual(otherKeys(was.ink, is.ink))
}

function otherKeys(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly string[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].filter((key) => !isSameValue(before.get(key), after.get(key))).toSorted()
}
