/**
 * The snapshots of a board as far as they were asked for: the pinned ones, and the others a page at a time, so that a
 * thousand of them open as quickly as ten. Asked anew, it asks for as much as is shown.
 */

import { Listeners } from '../board/listeners.ts'
import { callApi, type Refusal } from '../http/call-api.ts'
import { SNAPSHOTS, type Snapshot } from './snapshot.ts'

export type SnapshotWish = {
  /** In name or note; empty: all. */
  readonly search: string
  /** Undefined: for whatever cause. */
  readonly cause: string | undefined
}

export type ShelfView = {
  /** Undefined until the server has answered. */
  readonly pinned: readonly Snapshot[] | undefined
  readonly others: readonly Snapshot[]
  readonly hasMore: boolean
  readonly refusal: Refusal | undefined
}

type Page = { readonly snapshots: readonly Snapshot[]; readonly next: string | undefined }

const PAGE = 50
/** The most the server answers at once; pinned ones are few, being chosen one by one. */
const MOST = 200

export class SnapshotShelf {
  readonly #path: string
  readonly #wish: SnapshotWish
  readonly #listeners = new Listeners<[]>()
  readonly #control = new AbortController()
  #view: ShelfView = { pinned: undefined, others: [], hasMore: false, refusal: undefined }
  #next: string | undefined
  #isAsking = false
  #mustAskAgain = false

  constructor(path: string, wish: SnapshotWish) {
    this.#path = path
    this.#wish = wish
    this.ask()
  }

  readonly current = (): ShelfView => this.#view

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** Asks again for what is shown; one question at a time. */
  readonly ask = (): void => {
    if (this.#isAsking) this.#mustAskAgain = true
    else void this.#run(() => this.#refresh())
  }

  /** The next page. */
  readonly more = (): void => {
    if (!this.#isAsking && this.#next !== undefined) void this.#run(() => this.#grow())
  }

  close(): void {
    this.#control.abort()
    this.#listeners.clear()
  }

  async #run(step: () => Promise<void>): Promise<void> {
    this.#isAsking = true
    try {
      await step()
    } catch (cause) {
      // Only closing aborts, and then nobody looks any more.
      if (!this.#control.signal.aborted) throw cause
      return
    }
    this.#isAsking = false
    if (!this.#mustAskAgain) return
    this.#mustAskAgain = false
    this.ask()
  }

  async #refresh(): Promise<void> {
    const pinned = await this.#ask({ isPinned: 'true', limit: MOST })
    const others = pinned.ok ? await this.#askOthers() : pinned
    if (!pinned.ok) return this.#set({ refusal: pinned.refusal })
    if (!others.ok) return this.#set({ refusal: others.refusal })
    this.#next = others.value.next
    this.#set({
      pinned: pinned.value.snapshots,
      others: others.value.snapshots,
      hasMore: this.#next !== undefined,
      refusal: undefined,
    })
  }

  /** As many as were shown, in as few pages as can be. */
  async #askOthers() {
    const wanted = Math.max(PAGE, this.#view.others.length)
    let page: Page = { snapshots: [], next: undefined }
    do {
      const limit = Math.min(MOST, wanted - page.snapshots.length)
      const answer = await this.#ask({ isPinned: 'false', limit, before: page.next })
      if (!answer.ok) return answer
      const { snapshots, next } = answer.value
      page = { snapshots: [...page.snapshots, ...snapshots], next }
    } while (page.next !== undefined && page.snapshots.length < wanted)
    return { ok: true, value: page } as const
  }

  async #grow(): Promise<void> {
    const answer = await this.#ask({ isPinned: 'false', limit: PAGE, before: this.#next })
    if (!answer.ok) return this.#set({ refusal: answer.refusal })
    const { snapshots, next } = answer.value
    this.#next = next
    this.#set({
      others: [...this.#view.others, ...snapshots],
      hasMore: next !== undefined,
      refusal: undefined,
    })
  }

  #ask({
    isPinned,
    limit,
    before,
  }: {
    readonly isPinned: string
    readonly limit: number
    readonly before?: string | undefined
  }) {
    const { search, cause } = this.#wish
    const query = new URLSearchParams({
      ...{ isPinned, limit: String(limit) },
      ...(search && { search }),
      ...(cause && { cause }),
      ...(before && { before }),
    })
    const path = `${this.#path}?${query}`
    return callApi({ path, schema: SNAPSHOTS, signal: this.#control.signal })
  }

  #set(changed: Partial<ShelfView>): void {
    this.#view = { ...this.#view, ...changed }
    this.#listeners.tell()
  }
}
