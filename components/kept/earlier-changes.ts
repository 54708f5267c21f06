/**
 * What became of changes the server did not get in time: brought in from an earlier visit, or withheld, and why.
 * Owned by the board session; told to people by components/board/brought-in.tsx and withheld-changes.tsx.
 */

import * as Y from 'yjs'
import { Listeners } from '../board/listeners.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { type KeptChange, keyOf } from './kept-change.ts'
import type { KeptChanges } from './kept-changes.ts'
import type { WithheldReason } from './sort-leftovers.ts'
import { splitByFit } from './split-by-fit.ts'

export type Withheld = {
  readonly reason: WithheldReason
  readonly count: number
  /** As far as the device keeps them. */
  readonly changes: readonly KeptChange[]
  /** They were made on this visit, so this page shows them although nobody else can see them. */
  readonly isShown: boolean
}

export type EarlierParts = {
  readonly doc: Y.Doc
  readonly kept: Pick<KeptChanges, 'leftovers' | 'unsent' | 'drop'>
  /** Returns what they touched on the board. */
  readonly bringIn: (changes: readonly KeptChange[]) => readonly EntityRef[]
}

/** Changes of earlier visits that were news to the board, and what they touched. */
export type BroughtIn = {
  readonly count: number
  readonly refs: readonly EntityRef[]
  /** ms since the epoch, when the oldest was made. */
  readonly since: number
}

export class EarlierChanges {
  readonly #parts: EarlierParts
  readonly #listeners = new Listeners<[]>()
  #broughtIn: BroughtIn = { count: 0, refs: [], since: 0 }
  #withheld: readonly Withheld[] = []

  constructor(parts: EarlierParts) {
    this.#parts = parts
  }

  readonly broughtIn = (): BroughtIn => this.#broughtIn

  readonly withheld = (): readonly Withheld[] => this.#withheld

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** Once the board was read whole: brings in what may be brought in. */
  async settle(): Promise<void> {
    const { doc, kept, bringIn } = this.#parts
    const { own, withheld } = await kept.leftovers()
    if (doc.isDestroyed) return
    const { fitting, unfit, news } = splitByFit(doc, own)
    const since = Math.min(...fitting.map(({ at }) => at))
    this.#broughtIn = { count: news, refs: bringIn(fitting), since }
    const unfitToo = unfit.map((change) => ({ change, reason: 'unfit' as const }))
    this.#withheld = groupsOf([...withheld, ...unfitToo])
    this.#listeners.tell()
  }

  /** The right to change the board is gone, and with it the way for `count` changes made on this visit. */
  async strand(count: number): Promise<void> {
    const changes = await this.#parts.kept.unsent()
    const others = this.#withheld.filter(({ isShown }) => !isShown)
    this.#withheld = [...others, { reason: 'role', count, changes, isShown: true }]
    this.#listeners.tell()
  }

  /** The right is back. */
  unstrand(): void {
    if (!this.#withheld.some(({ isShown }) => isShown)) return
    this.#withheld = this.#withheld.filter(({ isShown }) => !isShown)
    this.#listeners.tell()
  }

  /** Gives up what is withheld for this reason, for good. */
  async discard(group: Withheld): Promise<void> {
    await this.#parts.kept.drop(group.changes.map(keyOf))
    this.#withheld = this.#withheld.filter((other) => other !== group)
    this.#listeners.tell()
  }

  /** A copy of the board with these changes in it, as far as they fit; to be destroyed by who asked. */
  copyWith({ changes }: Withheld): Y.Doc {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#parts.doc))
    for (const { bytes } of changes) Y.applyUpdate(copy, bytes)
    return copy
  }

  close(): void {
    this.#listeners.clear()
  }
}

function groupsOf(
  withheld: readonly { readonly reason: WithheldReason; readonly change: KeptChange }[],
): readonly Withheld[] {
  const reasons = [...new Set(withheld.map(({ reason }) => reason))]
  return reasons.map((reason) => {
    const changes = withheld.flatMap((one) => (one.reason === reason ? [one.change] : []))
    return { reason, count: changes.length, changes, isShown: false }
  })
}
