/**
 * Keeps locked lanes as they were [S20]: what somebody who is bound wrote to one is taken back by the server, as a change
 * of its own right behind theirs. Refusing their update instead would not do: Yjs numbers what a client writes, so that
 * nothing it writes after a refused struct could be taken either, and a whole page would wait for one lane. Part of
 * room-lock.ts.
 */

import type * as Y from 'yjs'
import { type Roots, rootsOf } from '#domain/board/document.ts'
import { actorOfCell, imageOfLane, type LaneImage, restoreLane } from '#domain/board/locked-lane.ts'

type MapEvents = readonly Y.YEvent<Y.AbstractType<unknown>>[]

export class LaneGuard {
  readonly #doc: Y.Doc
  readonly #roots: Roots
  readonly #images = new Map<string, LaneImage>()
  /** Locked lanes that were written to since they were looked at last. */
  readonly #touched = new Set<string>()
  /** Places in the ledger of what was said meanwhile for locked actors. */
  #entries: number[] = []

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#roots = rootsOf(doc)
    this.#roots.positions.observeDeep(this.#onPositions)
    this.#roots.actors.observeDeep(this.#onActors)
    this.#roots.ledger.observe(this.#onLedger)
  }

  /** Locks these lanes as they are now, and no others; those that were locked already stay as they were then. */
  keep(actorIds: readonly string[]): void {
    for (const known of [...this.#images.keys()]) {
      if (!actorIds.includes(known)) this.#images.delete(known)
    }
    this.accept()
    for (const actorId of actorIds) {
      if (!this.#images.has(actorId)) this.#images.set(actorId, imageOfLane(this.#roots, actorId))
    }
  }

  /** What was written to locked lanes so far was somebody's who may. */
  accept(): void {
    for (const actorId of this.#touched) {
      if (this.#images.has(actorId)) this.#images.set(actorId, imageOfLane(this.#roots, actorId))
    }
    this.#touched.clear()
    this.#entries = []
  }

  /** Whether something was written to a locked lane since it was accepted. */
  get isBroken(): boolean {
    return this.#touched.size > 0 || this.#entries.length > 0
  }

  /** Takes it back. @returns whose lanes they were */
  takeBack(): readonly string[] {
    const broken = [...this.#touched]
    const entries = this.#entries.toSorted((a, b) => b - a)
    this.#doc.transact(() => {
      for (const at of entries) this.#roots.ledger.delete(at, 1)
      for (const actorId of broken) {
        const image = this.#images.get(actorId)
        if (image) restoreLane(this.#doc, this.#roots, actorId, image)
      }
    })
    // Our own change is no breach.
    this.#touched.clear()
    this.#entries = []
    return broken
  }

  close(): void {
    this.#roots.positions.unobserveDeep(this.#onPositions)
    this.#roots.actors.unobserveDeep(this.#onActors)
    this.#roots.ledger.unobserve(this.#onLedger)
  }

  readonly #onPositions = (events: MapEvents): void => {
    for (const key of keysOf(events)) this.#note(actorOfCell(key))
  }

  readonly #onActors = (events: MapEvents): void => {
    for (const key of keysOf(events)) this.#note(key)
  }

  readonly #onLedger = ({ changes }: Y.YArrayEvent<unknown>): void => {
    let at = 0
    for (const { retain = 0, insert } of changes.delta) {
      at += retain
      if (!Array.isArray(insert)) continue
      for (const entry of insert as readonly unknown[]) {
        if (this.#images.has(actorIn(entry) ?? '')) this.#entries.push(at)
        at += 1
      }
    }
  }

  #note(actorId: string | undefined): void {
    if (actorId !== undefined && this.#images.has(actorId)) this.#touched.add(actorId)
  }
}

/** The keys of a root under which something changed. */
function keysOf(events: MapEvents): readonly string[] {
  return events.flatMap(({ path, changes }) => {
    const [key] = path
    return key === undefined ? [...changes.keys.keys()] : [String(key)]
  })
}

function actorIn(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || !('actorId' in entry)) return undefined
  return typeof entry.actorId === 'string' ? entry.actorId : undefined
}
