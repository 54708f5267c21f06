/**
 * What joiners are told, as frames that are made once: they are kept for a while although the board is edited, and sent
 * behind the changes since. In that order, for with step 2 a client takes itself to be complete; what comes before it
 * and cannot be placed yet, Yjs keeps until it can. Part of live-document.ts.
 */

import * as Y from 'yjs'
import { type Frame, syncFrame } from './wire.ts'

/** Changes sent with an answer; beyond them, or a tenth of its size, it is made anew. */
const MOST_CHANGES = 500
const CHANGE_SHARE = 1 / 10
/** For those who come back: what they lack is small, and finding out takes as long on any large board. */
const FEW_CHANGE_BYTES = 16 * 1024
/** Changes are merged so many at a time, so that a client is not sent hundreds; merging more at once takes long. */
const MERGED = 32
/** Different answers kept at once: the one to an empty vector, and those of a crowd that comes back after a break. */
const MOST_ANSWERS = 8
const MOST_ANSWER_BYTES = 16 * 1024 * 1024
/** How long an answer is kept after it was made: text that was deleted since is in it, and it takes memory. */
const KEPT_MS = 60_000
/** Vectors beyond this come from no ordinary page and are not remembered. */
const MOST_VECTOR_BYTES = 16 * 1024

type Answer = {
  readonly frame: Frame
  /** Which changes it holds: those with lower numbers. */
  readonly end: number
  /** Milliseconds of performance.now(). */
  readonly madeAt: number
}

type Change = {
  readonly update: Uint8Array
  /** Of one change, or of several that were merged: the number of the first one. */
  readonly first: number
}

export class Answers {
  readonly #doc: Y.Doc
  readonly #kept = new Map<string, Answer>()
  /** Since the oldest answer that is kept, oldest first. */
  #changes: Change[] = []
  #unmerged = 0
  #count = 0
  /** Only while something is kept: a board nobody comes to costs nothing. */
  #expiry: NodeJS.Timeout | undefined

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** The document changed by this update. */
  changed(update: Uint8Array): void {
    if (this.#kept.size > 0) this.#changes.push({ update, first: this.#count })
    this.#count += 1
    if (this.#kept.size === 0) return
    this.#unmerged += 1
    if (this.#unmerged === MERGED) this.#merge()
    if (this.#count - (this.#changes[0]?.first ?? this.#count) > MOST_CHANGES) this.#forget()
  }

  /**
   * All that somebody lacks, and maybe a few changes more, which do no harm.
   * @throws what Yjs throws at bytes that are no state vector
   */
  to(vector: Uint8Array): readonly Frame[] {
    const isEmpty = vector.length <= 1
    const key = isEmpty ? '' : Buffer.from(vector).toString('latin1')
    const kept = this.#kept.get(key)
    if (kept === undefined) return [this.#make(key, vector)]
    const since = this.#since(kept.end)
    const bytes = since.reduce((sum, { update }) => sum + update.length, 0)
    const most = Math.max(kept.frame.length * CHANGE_SHARE, isEmpty ? 0 : FEW_CHANGE_BYTES)
    if (bytes <= most)
      return [...since.map(({ update }) => syncFrame('update', update)), kept.frame]
    return [this.#make(key, vector)]
  }

  close(): void {
    this.#forget()
  }

  /** Those that may hold something an answer does not. */
  #since(end: number): readonly Change[] {
    // A merged one may begin before and end behind.
    const next = this.#changes.findIndex(({ first }) => first > end)
    const last = next === -1 ? this.#changes.length - 1 : next - 1
    return this.#changes.slice(end === this.#count ? this.#changes.length : Math.max(0, last))
  }

  #make(key: string, vector: Uint8Array): Frame {
    const update =
      key === '' ? Y.encodeStateAsUpdate(this.#doc) : Y.encodeStateAsUpdate(this.#doc, vector)
    const frame = syncFrame('step2', update)
    if (vector.length > MOST_VECTOR_BYTES || frame.length > MOST_ANSWER_BYTES) return frame
    this.#kept.delete(key)
    this.#kept.set(key, { frame, end: this.#count, madeAt: performance.now() })
    this.#dropOldest()
    this.#expiry ??= setTimeout(() => this.#expire(), KEPT_MS).unref()
    return frame
  }

  #dropOldest(): void {
    let bytes = 0
    for (const { frame } of this.#kept.values()) bytes += frame.length
    for (const [key, { frame }] of this.#kept) {
      if (this.#kept.size <= MOST_ANSWERS && bytes <= MOST_ANSWER_BYTES) return
      this.#kept.delete(key)
      bytes -= frame.length
    }
  }

  /** The one made first is first. */
  #expire(): void {
    this.#expiry = undefined
    const now = performance.now()
    for (const [key, { madeAt }] of this.#kept) {
      const leftMs = madeAt + KEPT_MS - now
      if (leftMs > 0) {
        this.#expiry = setTimeout(() => this.#expire(), leftMs).unref()
        return
      }
      this.#kept.delete(key)
    }
    this.#forget()
  }

  #merge(): void {
    const merged = this.#changes.splice(-MERGED)
    const [oldest] = merged
    const update = Y.mergeUpdates(merged.map((change) => change.update))
    if (oldest !== undefined) this.#changes.push({ update, first: oldest.first })
    this.#unmerged = 0
  }

  #forget(): void {
    clearTimeout(this.#expiry)
    this.#expiry = undefined
    this.#kept.clear()
    this.#changes = []
    this.#unmerged = 0
  }
}
