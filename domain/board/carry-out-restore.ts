/**
 * Carries out a restore that was worked out elsewhere, on the document as it was a moment ago: working it out takes a
 * large board a quarter of a second, which nobody else should wait for. What was written since is restored here, and is
 * little. Called by server/snapshots/restore-snapshot.ts.
 */

import * as Y from 'yjs'
import type { Position } from '#domain/negotiation/position.ts'
import { type KeyedRoot, type Roots, rootsOf, SERVER_ORIGIN } from './document.ts'
import { positionAt } from './position-at.ts'
import type { Touched } from './reading/board-reader.ts'
import { type Restoring, restoreBoard } from './restore.ts'
import { watchTouched } from './watch-touched.ts'

/** What was written to in a document since it was begun to be watched. */
export class TouchedSince {
  readonly doc: Y.Doc
  readonly #keys = new Map<KeyedRoot, Set<string>>()
  readonly #stop: () => void

  constructor(doc: Y.Doc) {
    this.doc = doc
    this.#stop = watchTouched(doc, (touched) => this.#add(touched))
  }

  get isEmpty(): boolean {
    return this.#keys.size === 0
  }

  keysOf(root: KeyedRoot): readonly string[] {
    return [...(this.#keys.get(root) ?? [])]
  }

  readonly has = (root: KeyedRoot, key: string): boolean => this.#keys.get(root)?.has(key) === true

  close(): void {
    this.#stop()
  }

  /** Ledger and decisions only grow, and are not restored. */
  #add({ ledger: _grows, decisions: _grow, ...touched }: Touched): void {
    for (const [root, keys] of Object.entries(touched) as [KeyedRoot, ReadonlySet<string>][]) {
      if (keys.size === 0) continue
      const known = this.#keys.get(root) ?? []
      this.#keys.set(root, new Set([...known, ...keys]))
    }
  }
}

export type WorkedOut = {
  /** Empty: nothing differed. */
  readonly update: Uint8Array
  /** What it was written under; nobody else's. */
  readonly clientId: number
}

/** The restore was worked out on something else than this document has. */
export class Unfounded extends Error {}

/**
 * In one transaction. `since`: what was written after the state that it was worked out on, and what all of it shall
 * read as; absent, nothing was. @throws Unfounded; the document is then spoilt
 */
export function carryOutRestore(
  doc: Y.Doc,
  { update, clientId }: WorkedOut,
  since?: Omit<Restoring, 'clientId'> & { readonly touched: TouchedSince; readonly target: Y.Doc },
): void {
  doc.transact(() => {
    // What was said meanwhile stands in the ledger behind what the update says of it: the last word is said once more.
    const stood = since && positionsAt(rootsOf(doc), since.touched.keysOf('positions'))
    if (update.length > 0) Y.applyUpdate(doc, update)
    const { store } = doc
    if (store.pendingStructs !== null || store.pendingDs !== null) {
      store.pendingStructs = null
      store.pendingDs = null
      throw new Unfounded('The restore rests on what this document does not have.')
    }
    if (!since) return
    const { touched, target, ...restoring } = since
    const isTouched = touched.has
    restoreBoard(doc, target, { ...restoring, clientId, isTouched, ...(stood && { stood }) })
  }, SERVER_ORIGIN)
}

function positionsAt(
  roots: Roots,
  keys: readonly string[],
): ReadonlyMap<string, Position | undefined> {
  return new Map(keys.map((key) => [key, positionAt(roots, key)]))
}
