/**
 * Takes back one's own acts, one execute() call at a time, and logs each change of position this makes as a
 * correction. Rests on Y.UndoManager, with three differences: what an act added is marked as removed instead of
 * deleted ([B33]), one call takes back one act and never falls through to an older one ([B34]), and an addition
 * others have worked on since stays ([B35]).
 */

import * as Y from 'yjs'
import type { Act } from './command.ts'
import { correctDecisions, statusesOf } from './decisions.ts'
import { LOCAL_ORIGIN, type Roots, rootsOf } from './document.ts'
import { readCell } from './fields/position-fields.ts'
import { ledgerEntry } from './ledger.ts'
import { positionAt } from './position-at.ts'
import { deletionsToRevive, entityItemOf, isWorkedOnByOthers, keysIn } from './struct.ts'

/** Letters typed in one text with shorter pauses than this are one act. */
const TYPING_PAUSE_MS = 600

export type Undo = {
  /** Takes back one's own last act; false when there was none or others have since changed all it did. */
  readonly undo: () => boolean
  /** Does the act last taken back again; false when there is none or it cannot be done any more. */
  readonly redo: () => boolean
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  readonly onChange: (listener: () => void) => () => void
  /** What is typed next starts an act of its own. */
  readonly stopCapturing: () => void
  /** Gives up all that could be taken back, and with it the letters and drawings that are kept for that. */
  readonly forget: () => void
  readonly stop: () => void
}

type StackItem = Y.UndoManager['undoStack'][number]
type Direction = 'undo' | 'redo'

/** Undo for everything done with LOCAL_ORIGIN from now on; `act` says who takes back, and when. */
export function makeUndo(doc: Y.Doc, act: () => Act): Undo {
  const own = new OwnActs(doc, act)
  return {
    undo: () => own.step('undo'),
    redo: () => own.step('redo'),
    canUndo: () => own.manager.canUndo(),
    canRedo: () => own.manager.canRedo(),
    onChange: (listener) => own.onChange(listener),
    stopCapturing: () => own.stopCapturing(),
    forget: () => own.forget(),
    stop: () => own.stop(),
  }
}

class OwnActs {
  readonly manager: Y.UndoManager
  readonly #doc: Y.Doc
  readonly #roots: Roots
  readonly #act: () => Act
  readonly #listeners = new Set<() => void>()
  /** The text being typed in, while what is typed still belongs to one act. */
  #typedIn: Y.Text | undefined
  #typedAt = 0
  /** The act being taken back, and the entities it had added. */
  #stepping: { readonly item: StackItem; readonly added: Set<Y.Item> } | undefined

  constructor(doc: Y.Doc, act: () => Act) {
    this.#doc = doc
    this.#act = act
    this.#roots = rootsOf(doc)
    const { ledger: _grows, decisions: _grow, ...scope } = this.#roots
    this.manager = new Y.UndoManager([...Object.values(scope)], {
      doc,
      trackedOrigins: new Set([LOCAL_ORIGIN]),
      // Acts are divided here, by the time they bear, not by UndoManager's clock.
      captureTimeout: Number.POSITIVE_INFINITY,
      captureTransaction: (transaction) => this.#divide(transaction),
      deleteFilter: (item) => this.#mayDelete(item),
    })
    for (const event of ['stack-item-added', 'stack-item-updated', 'stack-cleared'] as const) {
      this.manager.on(event, this.#notify)
    }
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  stopCapturing(): void {
    this.#typedIn = undefined
    this.manager.stopCapturing()
  }

  forget(): void {
    this.manager.clear()
    const { store } = this.#doc
    Y.tryGc(Y.createDeleteSetFromStructStore(store), store, this.#doc.gcFilter)
  }

  stop(): void {
    this.#listeners.clear()
    this.manager.destroy()
  }

  /**
   * Takes one act back. The older ones are put aside meanwhile: UndoManager goes on to them when it finds nothing
   * left to take back in the last one.
   */
  step(direction: Direction): boolean {
    const { undoStack, redoStack } = this.manager
    const [from, to] = direction === 'undo' ? [undoStack, redoStack] : [redoStack, undoStack]
    const item = from.at(-1)
    if (!item) return false
    const older = from.splice(0, from.length - 1)
    const had = to.length
    this.#stepping = { item, added: new Set() }
    try {
      this.#doc.transact(
        (transaction) => this.#takeBack(direction, item, transaction),
        this.manager,
      )
    } finally {
      this.#stepping = undefined
      this.manager.undoing = false
      this.manager.redoing = false
      from.unshift(...older)
      this.stopCapturing()
      this.#notify()
    }
    return to.length > had
  }

  /** One transaction for the act and its corrections, so that nobody ever reads one without the other. */
  #takeBack(direction: Direction, item: StackItem, transaction: Y.Transaction): void {
    const keys = keysIn(transaction, [item.insertions, item.deletions], this.#roots.positions)
    const before = new Map(keys.map((key) => [key, positionAt(this.#roots, key)]))
    const proposals = keysIn(transaction, [item.insertions, item.deletions], this.#roots.proposals)
    const statuses = statusesOf(this.#roots, proposals)
    item.deletions = deletionsToRevive(transaction, item)
    try {
      if (direction === 'undo') this.manager.undo()
      else this.manager.redo()
    } catch {
      // Stock Yjs throws when the parent of what it brings back is gone for good; what came before it is done.
    }
    // UndoManager looks at these when the outer transaction ends, after its own call has reset them.
    this.manager.undoing = direction === 'undo'
    this.manager.redoing = direction === 'redo'
    this.#removeAdded()
    for (const [key, position] of before) {
      const cell = readCell(key)
      if (!cell) continue
      const after = positionAt(this.#roots, key)
      const act = this.#act()
      const entry = ledgerEntry({ cell, before: position, after, act, direction: 'correction' })
      if (entry) this.#roots.ledger.push([entry])
    }
    correctDecisions(this.#roots, statuses, { act: this.#act() })
  }

  #removeAdded(): void {
    for (const { content } of this.#stepping?.added ?? []) {
      if (!(content instanceof Y.ContentType && content.type instanceof Y.Map)) continue
      if (!isWorkedOnByOthers(this.#doc, content.type)) content.type.set('removed', true)
    }
  }

  /** Keeps what the act added, all of it, in the document: it will be marked as removed. */
  #mayDelete(item: Y.Item): boolean {
    if (!this.#stepping) return true
    const entity = entityItemOf(item)
    const isEntity = entity.content instanceof Y.ContentType
    if (!isEntity || !Y.isDeleted(this.#stepping.item.insertions, entity.id)) return true
    this.#stepping.added.add(entity)
    return false
  }

  /** Ends the running act before a transaction that is not more typing in the same text. */
  #divide({ origin, changed }: Y.Transaction): boolean {
    if (origin !== LOCAL_ORIGIN || changed.size === 0) return true
    const [only] = changed.size === 1 ? changed.keys() : []
    const text = only instanceof Y.Text ? only : undefined
    const { at } = this.#act()
    const isMore = text && text === this.#typedIn && at - this.#typedAt < TYPING_PAUSE_MS
    if (!isMore) this.manager.stopCapturing()
    this.#typedIn = text
    this.#typedAt = at
    return true
  }

  readonly #notify = (): void => {
    if (!this.#stepping) for (const listener of this.#listeners) listener()
  }
}
