/** The harness itself: each check must catch the fault it is there for, or the figures of the other tests say nothing. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { execute } from '#domain/board/execute.ts'
import { textOf } from '#domain/board/text.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { join } from '#tests/integration/sync/support/peers.ts'
import {
  makeBoard,
  type SyncServer,
  startSync,
} from '#tests/integration/sync/support/sync-server.ts'
import { until } from '#tests/integration/sync/support/until.ts'
import { randomFrom } from '#tests/support/admission/random.ts'
import { act, copyOf, id, proposal, stance } from '#tests/support/board-builder.ts'
import { hasSeenMore } from './support/board-reader.ts'
import { carryOut, type Edit, furnish } from './support/edit.ts'
import { Editor } from './support/editor.ts'
import { Ledger } from './support/ledger.ts'

const EDITS: readonly Edit[] = [
  { kind: 'card', editor: 0, count: 1 },
  { kind: 'letters', editor: 0, count: 2 },
  { kind: 'note', editor: 0, count: 3 },
  { kind: 'stance', editor: 0, count: 4 },
  { kind: 'card', editor: 0, count: 5 },
  { kind: 'removal', editor: 0, count: 6, card: 'card-0-5' },
]
const NOTHING = { lost: [], doubled: [], foreign: [] }

/** A board with the edits but the one of this kind; and the ledger of all of them. */
function boardWithout(kind?: Edit['kind']): { readonly doc: Y.Doc; readonly ledger: Ledger } {
  const doc = new Y.Doc()
  const ledger = new Ledger()
  furnish(doc, 1)
  for (const edit of EDITS) {
    ledger.make(edit)
    if (edit.kind !== kind || edit.count === 5) carryOut(doc, edit)
  }
  return { doc, ledger }
}

test('a board with every edit once is found whole', () => {
  const { doc, ledger } = boardWithout()
  expect(ledger.compare(doc, ledger.allMade())).toEqual(NOTHING)
})

for (const [kind, words] of [
  ['card', 'card 0-1'],
  ['letters', 'letters 0-2'],
  ['note', 'note 0-3'],
  ['stance', 'stance 0-4'],
  ['removal', 'removal 0-6'],
] as const) {
  test(`an edit that is missing is found: ${kind}`, () => {
    const { doc, ledger } = boardWithout(kind)
    expect(ledger.compare(doc, ledger.allMade())).toEqual({ ...NOTHING, lost: [words] })
  })
}

test('an older value in place of a newer one is found', () => {
  const { doc, ledger } = boardWithout()
  const notes = id<ProposalId>('notes-0')
  execute(doc, [{ type: 'editProposal', id: notes, fields: { note: '2' } }], act())
  expect(ledger.compare(doc, ledger.allMade())).toEqual({ ...NOTHING, lost: ['note 0-3'] })
})

test('letters, cards and entries that are there twice are found', () => {
  const { doc, ledger } = boardWithout()
  textOf(doc, { of: 'proposal', id: id<ProposalId>('shared-2'), field: 'text' })?.insert(0, '<0-2>')
  execute(doc, [proposal('another', { title: 'card-0-1' })], act())
  execute(doc, [stance('actor-0', 'shared-1', 'support', { reason: '0-4' })], act())
  expect(ledger.compare(doc, ledger.allMade())).toEqual({
    ...NOTHING,
    doubled: ['0-1 x 2', '0-2 x 2', '0-4 x 2'],
  })
})

test('what nobody made is found', () => {
  const { doc, ledger } = boardWithout()
  carryOut(doc, { kind: 'card', editor: 3, count: 1 })
  carryOut(doc, { kind: 'note', editor: 0, count: 99 })
  expect(ledger.compare(doc, [])).toEqual({ ...NOTHING, foreign: ['3-1', 'note 0-99'] })
})

test('what somebody has seen of others and is gone is found; what only they wrote is not missed', () => {
  const { doc } = boardWithout()
  const reader = copyOf(doc)
  carryOut(reader, { kind: 'card', editor: 9, count: 1 })
  expect(hasSeenMore(reader, doc)).toBe(false)
  expect(hasSeenMore(reader, boardWithout('letters').doc)).toBe(true)
})

let server: SyncServer
beforeAll(async () => {
  server = await startSync()
})
afterAll(() => server.stop())

/** Hears no acknowledgement, where the page hears them all: so for it the page says "Saved" out of the blue. */
class DeafEditor extends Editor {
  override acknowledged(): void {}
}

test('a page that says "Saved" without an acknowledgement is found', async () => {
  const boardId = await makeBoard(server)
  const ada = await join(server, boardId, 'ada')
  furnish(ada.doc, 1)
  const parts = {
    ...{ number: 0, boardId, ledger: new Ledger(), random: randomFrom(1) },
    ...{ cookie: 'person=ben', url: `${server.origin.replace('http', 'ws')}/sync` },
  }
  for (const [editor, falseSaved] of [
    [new Editor(parts), []],
    [new DeafEditor(parts), ['0-1']],
  ] as const) {
    await until('it is in', () => editor.connection.opened && editor.isSaved)
    editor.edit()
    expect(editor.isSaved).toBe(false)
    await until('it says saved', () => editor.isSaved)
    expect(editor.falseSaved).toEqual(falseSaved)
    editor.close()
  }
  ada.stop()
})
