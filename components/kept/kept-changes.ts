/**
 * One visit's part of the store: what is made goes in at once, and comes out when the server has it on its disk
 * ([S9]), never before; what earlier visits left is handed out. Fed by connection.ts; next: device-store.ts.
 */

import type { Role } from '#domain/access/role.ts'
import { Listeners } from '../board/listeners.ts'
import type { ChangeStore } from './change-store.ts'
import { forgetChanges } from './forget-changes.ts'
import { type KeptChange, type KeptKey, keyOf } from './kept-change.ts'
import { type Leftovers, sortLeftovers } from './sort-leftovers.ts'

export type KeptParts = {
  readonly store: ChangeStore
  readonly boardId: string
  /** Names this visit; never used twice. */
  readonly writer: string
  readonly author: () => { readonly personId: string; readonly role: Role }
  /** ms since the epoch. */
  readonly now: () => number
}

export class KeptChanges {
  readonly #parts: KeptParts
  /** Where each change that is not yet durable is kept: under its own key, or under those of an earlier visit. */
  readonly #keys = new Map<number, readonly KeptKey[]>()
  /** Those of which the device has not (yet) said that it keeps them. */
  readonly #unkept = new Set<number>()
  /** Those of which it said that it cannot. */
  readonly #failed = new Set<number>()
  readonly #listeners = new Listeners<[]>()

  constructor(parts: KeptParts) {
    this.#parts = parts
  }

  /** Change `n` was just made. */
  keep(n: number, bytes: Uint8Array): void {
    const { store, boardId, writer, now } = this.#parts
    const { personId, role } = this.#parts.author()
    const change = { writer, n, boardId, personId, role, bytes, at: now() }
    this.#keys.set(n, [keyOf(change)])
    this.#unkept.add(n)
    store.put([change]).then(
      () => this.#unkept.delete(n),
      // No room, or forbidden: it stays unkept, and its maker is told if it has to wait.
      () => this.#fail(n),
    )
  }

  /** Change `n` is what earlier visits had kept under these keys; they stay until it is durable. */
  adopt(n: number, keys: readonly KeptKey[]): void {
    this.#keys.set(n, keys)
  }

  /** These changes are durable. */
  release(ns: readonly number[]): void {
    const keys = ns.flatMap((n) => this.#keys.get(n) ?? [])
    for (const n of ns) {
      this.#keys.delete(n)
      this.#unkept.delete(n)
      this.#failed.delete(n)
    }
    void this.drop(keys)
    if (ns.length > 0) this.#listeners.tell()
  }

  /** Whether the device keeps every change that is not yet durable. */
  get isComplete(): boolean {
    return this.#unkept.size === 0
  }

  /** Whether the device would not keep something that is not yet durable. */
  readonly hasFailed = (): boolean => this.#failed.size > 0

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** What earlier visits left; nothing where the device keeps nothing. */
  async leftovers(): Promise<Leftovers> {
    const { writer, author } = this.#parts
    return sortLeftovers(await this.#all(), { writer, ...author() })
  }

  /** What this visit made, or brought in, and the server does not have. */
  async unsent(): Promise<readonly KeptChange[]> {
    const keys = new Set([...this.#keys.values()].flat().map(String))
    return (await this.#all()).filter((change) => keys.has(String(keyOf(change))))
  }

  /** The server refuses what is unsent: the next visit must not try again by itself. */
  async setAside(): Promise<void> {
    const changes = await this.unsent()
    const aside = changes.map((change) => ({ ...change, tooLarge: true as const }))
    // Where this fails they are tried again, which is no worse than before.
    await this.#parts.store.put(aside).catch(() => {})
  }

  async drop(keys: readonly KeptKey[]): Promise<void> {
    if (keys.length === 0) return
    // What cannot be removed now is found again on the next visit.
    await this.#parts.store.remove(keys).catch(() => {})
  }

  /** Clears what this person has here of this board; with `everybody`, what anybody has. */
  async forget(whose: 'own' | 'everybody'): Promise<void> {
    const { store, boardId, author } = this.#parts
    const personId = whose === 'own' ? author().personId : undefined
    this.#keys.clear()
    await forgetChanges(store, { boardId, personId })
  }

  #fail(n: number): void {
    if (!this.#unkept.has(n)) return
    this.#failed.add(n)
    this.#listeners.tell()
  }

  async #all(): Promise<readonly KeptChange[]> {
    const { store, boardId } = this.#parts
    return store.ofBoard(boardId).catch(() => [])
  }
}
