/**
 * Which of this person's changes the server has not yet called durable. A change is *unsent* until a frame carried it
 * and *unconfirmed* until that frame was acknowledged ([S9]); a lost connection makes the unconfirmed unsent again.
 * Plain bookkeeping without clock or socket; connection.ts feeds it.
 */

import type { FrameKind } from './counting-socket.ts'

/** `worth`: how many changes people would count in it; more than one where changes of an earlier visit were joined. */
type Made = { readonly n: number; readonly worth: number }
type CarryingKind = keyof typeof FIRST_CARRIED
type Sent = {
  readonly frame: number
  readonly kind: CarryingKind
  readonly changes: readonly Made[]
  readonly since: number
}

export class UnsavedChanges {
  #unsent: { readonly changes: Made[]; readonly since: number } = { changes: [], since: 0 }
  #unconfirmed: readonly Sent[] = []
  #frames = 0
  #made = 0
  #isAnswered = false

  /** A change was made here at `now` (ms since the epoch); returns its number, from 1. */
  made(now: number, worth = 1): number {
    this.#made += 1
    const { changes, since } = this.#unsent
    this.#unsent = { changes, since: changes.length > 0 ? since : now }
    changes.push({ n: this.#made, worth })
    return this.#made
  }

  /** A frame left: a `change` carries the newest change only, an `answer` all of them, a `part` none for certain. */
  sent(kind: FrameKind | 'part', now: number): void {
    if (kind === 'other') return
    this.#frames += 1
    const { since } = this.#unsent
    const changes = this.#unsent.changes.splice(FIRST_CARRIED[kind])
    const frame = { frame: this.#frames, kind, changes, since: changes.length > 0 ? since : now }
    this.#unconfirmed = [...this.#unconfirmed, frame]
  }

  /** The first `frames` frames of this connection are durable. @returns the changes that became so by it */
  confirmed(frames: number): readonly number[] {
    const confirmed = this.#unconfirmed.filter((sent) => sent.frame <= frames)
    this.#unconfirmed = this.#unconfirmed.filter((sent) => sent.frame > frames)
    if (confirmed.some(({ kind }) => kind === 'answer')) this.#isAnswered = true
    return confirmed.flatMap(({ changes }) => changes.map(({ n }) => n))
  }

  /** The connection is gone: what was not confirmed may be lost on the way, and a new one counts from zero. */
  lost(): void {
    const { since } = this
    const changes = [...this.#unconfirmed.flatMap((sent) => sent.changes), ...this.#unsent.changes]
    this.#unsent = { changes, since: since ?? 0 }
    this.#unconfirmed = []
    this.#frames = 0
    this.#isAnswered = false
  }

  /** How many changes are not known to be durable. */
  get count(): number {
    const waiting = [
      ...this.#unconfirmed.flatMap(({ changes }) => changes),
      ...this.#unsent.changes,
    ]
    return waiting.reduce((sum, { worth }) => sum + worth, 0)
  }

  /** When the oldest of them was made (or, for a frame without any, sent), ms since the epoch. */
  get since(): number | undefined {
    const times = this.#unconfirmed.map((sent) => sent.since)
    if (this.#unsent.changes.length > 0) times.push(this.#unsent.since)
    return times.length > 0 ? Math.min(...times) : undefined
  }

  /** Whether every frame of this connection was acknowledged and nothing waits to be sent. */
  get allDurable(): boolean {
    return this.#unconfirmed.length === 0 && this.#unsent.changes.length === 0
  }

  /** Whether the server has, on this connection, everything it lacked when it asked. */
  get isAnswered(): boolean {
    return this.#isAnswered
  }
}

/** Where among the unsent changes those begin that a frame carries, as Array.splice counts. */
const FIRST_CARRIED = { change: -1, answer: 0, part: Number.POSITIVE_INFINITY } as const
