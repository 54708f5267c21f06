/** Many people on one board, late, offline and undoing: everybody ends up reading the same. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { LOCAL_ORIGIN, rootsOf } from '#domain/board/document.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { textOf } from '#domain/board/text.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { actor, boardWith, id, proposal } from '#tests/support/board-builder.ts'
import { Network } from '#tests/support/network.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'
import { told } from '#tests/support/told.ts'

type Step =
  | { readonly do: 'run'; readonly who: number; readonly commands: readonly Command[] }
  | { readonly do: 'undo' | 'redo' | 'go offline' | 'come back'; readonly who: number }
  | { readonly do: 'deliver'; readonly who: number; readonly pick: number }
  | { readonly do: 'type'; readonly who: number; readonly letters: string }

const who = fc.nat({ max: 3 })

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('run' as const),
      who,
      commands: fc.array(aCommand, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const),
      who,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('go offline' as const, 'come back' as const), who }),
  },
  {
    weight: 16,
    arbitrary: fc.record({ do: fc.constant('deliver' as const), who, pick: fc.nat(9) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      who,
      letters: fc.string({ unit: fc.constantFrom('a', 'b', '😀'), minLength: 1, maxLength: 4 }),
    }),
  },
)

function base(): Y.Doc {
  const doc = boardWith(actor('a1'), actor('a2'), proposal('p1'), proposal('p2'))
  doc.clientID = 99
  return doc
}

function take(network: Network, step: Step): void {
  const replica = network.replica(step.who)
  replica.wait(1)
  switch (step.do) {
    case 'run':
      replica.run(...step.commands)
      break
    case 'undo':
      replica.undo()
      break
    case 'redo':
      replica.redo()
      break
    case 'go offline':
      replica.isOnline = false
      break
    case 'come back':
      replica.isOnline = true
      break
    case 'deliver':
      network.deliver(step.who, step.pick)
      break
    case 'type':
      replica.type(id<ProposalId>('p1'), step.letters)
      break
  }
}

it('[B41] reads the same on every replica, whatever order updates came in, with undo and redo', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 120, size: 'max' }), (steps) => {
      const network = new Network(4, base())
      for (const step of steps) take(network, step)
      network.settle()

      const readings = network.replicas.map(({ doc }) => told(readBoard(doc)))
      const reloaded = new Y.Doc()
      const [first] = network.replicas
      if (first) Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(first.doc))
      expect(new Set([...readings, told(readBoard(reloaded))]).size).toBe(1)
    }),
    runs(80),
  )
})

it('[B4, B41] loses no field when everybody changes fields of their own at once', () => {
  const FIELDS = ['note', 'quote', 'shortTitle', 'status'] as const
  const change = fc.record({
    who,
    value: fc.constantFrom('draft', 'floated', 'contested'),
    pick: fc.nat(9),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const network = new Network(FIELDS.length, base())
      const expected: Record<string, string> = { status: 'draft' }
      for (const { who: index, value, pick } of changes) {
        const field = FIELDS[index % FIELDS.length] ?? 'note'
        const fields = { [field]: value }
        network.replica(index).run({ type: 'editProposal', id: id<ProposalId>('p1'), fields })
        expected[field] = value
        network.deliver(pick, pick)
      }
      network.settle()

      for (const { doc } of network.replicas) {
        const read = readBoard(doc).board.negotiation.proposals.get(id<ProposalId>('p1'))
        expect(read).toMatchObject(expected)
      }
    }),
    runs(60),
  )
})

it('[B2, B41] loses no letter when everybody writes in one text at once', () => {
  const LETTERS = ['a', 'b', 'c', '😀']
  const press = fc.record({ who, at: fc.nat(200), pick: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
      const network = new Network(LETTERS.length, base())
      const counts = new Map(LETTERS.map((letter) => [letter, 0]))
      for (const { who: index, at, pick } of presses) {
        const letter = LETTERS[index % LETTERS.length] ?? ''
        const { doc } = network.replica(index)
        const text = textOf(doc, { of: 'proposal', id: id<ProposalId>('p1'), field: 'text' })
        const before = [...(text?.toString() ?? '')].slice(0, at).join('').length
        doc.transact(() => text?.insert(before, letter), LOCAL_ORIGIN)
        counts.set(letter, (counts.get(letter) ?? 0) + 1)
        network.deliver(pick, pick)
      }
      network.settle()

      const body = readBoard(network.replica(0).doc).board.negotiation.proposals.get(id('p1'))?.text
      const found = LETTERS.map((letter) => [letter, (body ?? '').split(letter).length - 1])
      expect(found).toEqual([...counts])
    }),
    runs(60),
  )
})

/** The plain values in the document under root, key and field; shared texts are counted elsewhere. */
function leaves(doc: Y.Doc): ReadonlyMap<string, string> {
  const { ledger: _grows, decisions: _grow, ...roots } = rootsOf(doc)
  return new Map(Object.entries(roots).flatMap(([name, root]) => leavesIn(name, root)))
}

function leavesIn(path: string, value: unknown): readonly [string, string][] {
  if (value instanceof Y.Text) return []
  if (!(value instanceof Y.Map)) return [[path, JSON.stringify(value ?? null)]]
  return [...value.entries()].flatMap(([key, leaf]) => leavesIn(`${path}/${key}`, leaf))
}

function changes(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (leaf) => before.get(leaf) !== after.get(leaf),
  )
}

it('[B31, B34] never takes back a value that somebody else wrote last', () => {
  const act = fc.record({ who, undo: fc.boolean(), command: aCommand })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 80, size: 'max' }), (acts) => {
      const network = new Network(4, base())
      const lastWriter = new Map<string, number>()
      for (const { who: index, undo, command } of acts) {
        const replica = network.replica(index)
        const before = leaves(replica.doc)
        replica.wait(1)
        if (undo) replica.undo()
        else replica.run(command)
        for (const leaf of changes(before, leaves(replica.doc))) {
          if (undo && !leaf.endsWith('/removed'))
            expect([leaf, lastWriter.get(leaf)]).toEqual([leaf, index])
          lastWriter.set(leaf, index)
        }
        network.settle()
      }
    }),
    runs(120),
  )
})
