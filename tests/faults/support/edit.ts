/**
 * What the editors of the fault tests do, each act with a name of its own that can be found again on the board, and
 * how that is found. Five kinds, for they are lost and doubled in different ways: map keys, letters in a shared text,
 * a field that only grows, entries in a list, and removals.
 */

import type * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { LOCAL_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { textOf } from '#domain/board/text.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Random } from '#tests/support/admission/random.ts'
import { act, actor, id, proposal, stance } from '#tests/support/board-builder.ts'

export type EditKind = 'card' | 'letters' | 'note' | 'stance' | 'removal'

export type Edit = {
  readonly kind: EditKind
  /** Of the editor: 0, 1, 2 … */
  readonly editor: number
  /** Counts up from 1 over all edits of this editor. */
  readonly count: number
  /** `removal`: the card that goes. */
  readonly card?: string
}

const SHARED = [0, 1, 2, 3].map((n) => `shared-${n}`)
const WORD = /<[\d-]+>/g

export function nameOf({ editor, count }: Pick<Edit, 'editor' | 'count'>): string {
  return `${editor}-${count}`
}

/** What the board must hold before: shared texts, an actor and a card of notes for each editor. */
export function furnish(doc: Y.Doc, editors: number): void {
  const each = Array.from({ length: editors }, (_, n) => n)
  const commands: Command[] = [
    ...SHARED.map((name) => proposal(name)),
    ...each.flatMap((n) => [actor(`actor-${n}`), proposal(`notes-${n}`)]),
  ]
  execute(doc, commands, act())
}

/** One of the five kinds by chance; removals take a card of the editor's own that is still there. */
export function nextEdit(
  random: Random,
  { editor, count, cards }: { editor: number; count: number; cards: Set<string> },
): Edit {
  const choice = random(10)
  const [card] = cards
  if (choice === 0 && card !== undefined) return { kind: 'removal', editor, count, card }
  if (choice < 4) return { kind: 'letters', editor, count }
  if (choice < 6) return { kind: 'note', editor, count }
  return { kind: choice < 8 ? 'stance' : 'card', editor, count }
}

/** Does it, in one transaction, as the page does. */
export function carryOut(doc: Y.Doc, edit: Edit): void {
  const name = nameOf(edit)
  if (edit.kind === 'letters') {
    const target = SHARED[(edit.editor + edit.count) % SHARED.length] ?? ''
    const text = textOf(doc, { of: 'proposal', id: id<ProposalId>(target), field: 'text' })
    doc.transact(() => text?.insert(middleOf(text), `<${name}>`), LOCAL_ORIGIN)
  } else {
    execute(doc, [commandFor(edit, name)], act({ by: `editor-${edit.editor}` }))
  }
}

function commandFor(edit: Edit, name: string): Command {
  switch (edit.kind) {
    case 'note': {
      const notes = id<ProposalId>(`notes-${edit.editor}`)
      return { type: 'editProposal', id: notes, fields: { note: String(edit.count) } }
    }
    case 'stance': {
      const taken = edit.count % 2 === 0 ? 'support' : 'opposed'
      return stance(`actor-${edit.editor}`, SHARED[0] ?? '', taken, { reason: name })
    }
    case 'removal':
      return { type: 'remove', of: 'proposal', id: id<ProposalId>(edit.card ?? '') }
    default:
      return proposal(`card-${name}`)
  }
}

/** What is on a board, of what editors may have put there: how often each name stands where. */
export type Found = {
  readonly cards: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, number>
  readonly reasons: ReadonlyMap<string, number>
  /** By editor: the last count they noted. */
  readonly notes: ReadonlyMap<number, number>
}

/** Reads a board as the application does. */
export function findEdits(doc: Y.Doc): Found {
  const { proposals: byId, ledger } = readBoard(doc).board.negotiation
  const proposals = [...byId.values()]
  const cards = proposals.filter(({ title }) => title.startsWith('card-'))
  const notes = proposals.filter((found) => found.id.startsWith('notes-'))
  return {
    cards: counted(cards.map(({ title }) => title.slice('card-'.length))),
    // One by one: letters of different texts must not make a word together.
    words: counted(proposals.flatMap(({ text }) => text.match(WORD) ?? []).map(withoutMarks)),
    reasons: counted(ledger.map(({ reason }) => reason ?? '')),
    notes: new Map(
      notes.map((found) => [Number(found.id.slice('notes-'.length)), Number(found.note ?? 0)]),
    ),
  }
}

/** Between two words near the middle, where the others write, too. */
function middleOf(text: Y.Text): number {
  const at = text.toString().indexOf('<', text.length / 2)
  return at === -1 ? text.length : at
}

function withoutMarks(word: string): string {
  return word.slice(1, -1)
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
