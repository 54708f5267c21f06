/**
 * Every edit that was made, and which of them somebody was promised: the whole memory of a fault test. It compares
 * *values* with a board: a replica may have converged on something that is not what people did.
 */

import type * as Y from 'yjs'
import { type Edit, type Found, findEdits, nameOf } from './edit.ts'

/** Names of edits, or words about them; all empty when everything is as it must be. */
export type Findings = {
  /** Due, and not there. */
  readonly lost: readonly string[]
  /** There more than once. */
  readonly doubled: readonly string[]
  /** There, and nobody made it. */
  readonly foreign: readonly string[]
}

export class Ledger {
  readonly #edits = new Map<string, Edit>()
  readonly #promised = new Map<string, Edit>()
  /** By editor: the last count that was noted at all. */
  readonly #lastNote = new Map<number, number>()

  get made(): number {
    return this.#edits.size
  }

  get promised(): number {
    return this.#promised.size
  }

  make(edit: Edit): void {
    this.#edits.set(nameOf(edit), edit)
    if (edit.kind === 'note') this.#lastNote.set(edit.editor, edit.count)
  }

  /** The server said that an edit is durable, or the page that all of them are. */
  promise(edit: Edit): void {
    this.#promised.set(nameOf(edit), edit)
  }

  isPromised(edit: Edit): boolean {
    return this.#promised.has(nameOf(edit))
  }

  /** Of what was promised until now: to be compared with what is read afterwards. */
  dueNow(): readonly Edit[] {
    return [...this.#promised.values()]
  }

  /** Of everything that was made: at the end, when all of it has arrived. */
  allMade(): readonly Edit[] {
    return [...this.#edits.values()]
  }

  /** @param due what must be on the board; more may be, if somebody made it */
  compare(doc: Y.Doc, due: readonly Edit[]): Findings {
    const found = findEdits(doc)
    const removed = new Set(this.allMade().map(({ card }) => card))
    return {
      lost: due.filter((edit) => !isThere(found, edit, removed)).map(wordsFor),
      doubled: [found.cards, found.words, found.reasons].flatMap(doubledIn),
      foreign: this.#foreignIn(found),
    }
  }

  #foreignIn({ cards, words, reasons, notes }: Found): readonly string[] {
    const unknown = [...cards.keys(), ...words.keys(), ...reasons.keys()].filter(
      (name) => name !== '' && !this.#edits.has(name),
    )
    const ahead = [...notes].filter(([editor, count]) => count > (this.#lastNote.get(editor) ?? 0))
    return [...unknown, ...ahead.map(([editor, count]) => `note ${editor}-${count}`)]
  }
}

function isThere(found: Found, edit: Edit, removed: ReadonlySet<string | undefined>): boolean {
  const name = nameOf(edit)
  switch (edit.kind) {
    case 'card':
      // Somebody may have removed it since, promised or not.
      return found.cards.has(name) || removed.has(`card-${name}`)
    case 'letters':
      return found.words.has(name)
    case 'stance':
      return found.reasons.has(name)
    case 'note':
      return (found.notes.get(edit.editor) ?? 0) >= edit.count
    case 'removal':
      return !found.cards.has((edit.card ?? '').slice('card-'.length))
  }
}

function wordsFor(edit: Edit): string {
  return `${edit.kind} ${nameOf(edit)}`
}

function doubledIn(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .filter(([name, count]) => name !== '' && count > 1)
    .map(([name, count]) => `${name} x ${count}`)
}
