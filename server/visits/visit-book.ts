/**
 * Who has which board open on this process, written down as visits: soon after they come and go, and every minute while
 * they are there, so that a crash loses a minute of their attendance. Told by sync/room.ts. Next: store-stays.ts.
 */

import type { Log } from '../log.ts'
import type { PresenceListener } from '../sync/presence-listener.ts'
import type { Stay } from './store-stays.ts'

/** Forty people who come at once are one statement. */
const TOGETHER_MS = 1_000
const AGAIN_MS = 60_000
const GOODBYE_MS = 2_000

type Held = Omit<Stay, 'until'> & { sockets: number }

export type VisitBookParts = {
  readonly store: (stays: readonly Stay[]) => Promise<void>
  readonly log: Log
  /** ms since the epoch. */
  readonly now: () => number
}

export class VisitBook implements PresenceListener {
  readonly #parts: VisitBookParts
  readonly #here = new Map<string, Held>()
  /** Over, and not written down yet. One for each person and board: who is back before that never left. */
  #over = new Map<string, Stay>()
  /** Came, and not written down yet. */
  #fresh = new Set<string>()
  #soon: NodeJS.Timeout | undefined
  readonly #again: NodeJS.Timeout
  #writing: Promise<void> = Promise.resolve()

  constructor(parts: VisitBookParts) {
    this.#parts = parts
    this.#again = setInterval(() => {
      this.#fresh = new Set(this.#here.keys())
      void this.write()
    }, AGAIN_MS)
    this.#again.unref()
  }

  came(boardId: string, personId: string): void {
    const key = keyOf(boardId, personId)
    const held = this.#here.get(key)
    if (held) {
      held.sockets += 1
      return
    }
    const since = this.#over.get(key)?.since ?? this.#parts.now()
    this.#over.delete(key)
    this.#here.set(key, { boardId, personId, since, sockets: 1 })
    this.#fresh.add(key)
    this.#writeSoon()
  }

  left(boardId: string, personId: string): void {
    const key = keyOf(boardId, personId)
    const held = this.#here.get(key)
    if (!held) return
    held.sockets -= 1
    if (held.sockets > 0) return
    this.#here.delete(key)
    this.#over.set(key, { boardId, personId, since: held.since, until: this.#parts.now() })
    this.#writeSoon()
  }

  /** Writes what has come to pass so far; one write at a time, for two would not see each other's rows. */
  write(): Promise<void> {
    clearTimeout(this.#soon)
    this.#soon = undefined
    this.#writing = this.#writing.then(() => this.#write())
    return this.#writing
  }

  /** A database that is away keeps nobody from stopping: then the last minute is lost. */
  async close(): Promise<void> {
    clearInterval(this.#again)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, GOODBYE_MS)
    })
    await Promise.race([this.write(), late])
    clearTimeout(timer)
  }

  #writeSoon(): void {
    this.#soon ??= setTimeout(() => void this.write(), TOGETHER_MS)
  }

  async #write(): Promise<void> {
    const until = this.#parts.now()
    const over = this.#over
    const here = [...this.#fresh].flatMap((key) => this.#here.get(key) ?? [])
    if (over.size + here.length === 0) return
    this.#over = new Map()
    this.#fresh = new Set()
    const stays = here.map(({ boardId, personId, since }) => ({ boardId, personId, since, until }))
    try {
      await this.#parts.store([...over.values(), ...stays])
    } catch (error) {
      // Who is there is written again within a minute; who left, with the next write, unless they are back.
      for (const [key, stay] of over) if (!this.#here.has(key)) this.#over.set(key, stay)
      this.#parts.log.warn('visits.not-kept', { visits: over.size + here.length, error })
    }
  }
}

function keyOf(boardId: string, personId: string): string {
  return `${boardId} ${personId}`
}
