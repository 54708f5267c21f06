/**
 * Which of this person's changes the server has not yet called durable. A change is *unsent* until a frame carried it
 * and *unconfirmed* until that frame was acknowledged ([S9]); a lost connection makes the unconfirmed unsent again.
 * Plain bookkeeping without clock or socket; connection.ts feeds it.
 */

import type { FrameKind } from './counting-socket.ts'

type Sent = { readonly frame: number; readonly changes: number; readonly since: number }

export class UnsavedChanges {
  #unsent = { changes: 0, since: 0 }
  #unconfirmed: readonly Sent[] = []
  #frames = 0

  /** A change was made here at `now` (ms since the epoch). */
  made(now: number): void {
    const { changes, since } = this.#unsent
    this.#unsent = { changes: changes + 1, since: changes > 0 ? since : now }
  }

  /** A frame left: a `change` carries the newest change only, an `answer` all of them. */
  sent(kind: FrameKind, now: number): void {
    const { changes, since } = this.#unsent
    if (kind === 'other') return
    this.#frames += 1
    const carried = kind === 'answer' ? changes : Math.min(changes, 1)
    const frame = { frame: this.#frames, changes: carried, since: carried > 0 ? since : now }
    this.#unsent = { changes: changes - carried, since }
    this.#unconfirmed = [...this.#unconfirmed, frame]
  }

  /** The first `frames` frames of this connection are durable. */
  confirmed(frames: number): void {
    this.#unconfirmed = this.#unconfirmed.filter((sent) => sent.frame > frames)
  }

  /** The connection is gone: what was not confirmed may be lost on the way, and a new one counts from zero. */
  lost(): void {
    const { count, since } = this
    this.#unsent = { changes: count, since: since ?? 0 }
    this.#unconfirmed = []
    this.#frames = 0
  }

  /** How many changes are not known to be durable. */
  get count(): number {
    return this.#unconfirmed.reduce((sum, sent) => sum + sent.changes, this.#unsent.changes)
  }

  /** When the oldest of them was made (or, for a frame without any, sent), ms since the epoch. */
  get since(): number | undefined {
    const times = this.#unconfirmed.map((sent) => sent.since)
    if (this.#unsent.changes > 0) times.push(this.#unsent.since)
    return times.length > 0 ? Math.min(...times) : undefined
  }

  /** Whether every frame of this connection was acknowledged and nothing waits to be sent. */
  get allDurable(): boolean {
    return this.#unconfirmed.length === 0 && this.#unsent.changes === 0
  }
}
