/**
 * The line at the door: how many sockets are being admitted at a time, and how many a second, when a whole workshop
 * comes back at once. Nobody is turned away for it. Part of door.ts.
 */

import type { SyncLimits } from './sync-limits.ts'

/** Admits one socket, or refuses it. */
export type Turn = () => Promise<void>

export class DoorPace {
  readonly #limits: Pick<SyncLimits, 'admissionsAtOnce' | 'admissionsPerSecond'>
  readonly #now: () => number
  readonly #isHurried: () => boolean
  /** The address whose turn is next comes first: a flood from one does not keep the others waiting. */
  readonly #line = new Map<string, Set<Turn>>()
  /** Turns that may begin at once; a second's worth at most, so that a room of people is let in without a wait. */
  #free: number
  #last: number
  #under = 0
  #waiting = 0
  #timer: NodeJS.Timeout | undefined

  /** @param isHurried there is no use in pace any more: the server is stopping */
  constructor(
    limits: Pick<SyncLimits, 'admissionsAtOnce' | 'admissionsPerSecond'>,
    now: () => number,
    isHurried: () => boolean,
  ) {
    this.#limits = limits
    this.#now = now
    this.#isHurried = isHurried
    this.#free = limits.admissionsPerSecond
    this.#last = now()
  }

  /** How many stand in line. */
  get waiting(): number {
    return this.#waiting
  }

  /** Runs a turn when it comes. @returns what leaves the line again, for a socket that did not wait */
  wait(address: string, turn: Turn): () => void {
    const turns = this.#line.get(address) ?? new Set()
    this.#line.set(address, turns.add(turn))
    this.#waiting += 1
    this.#begin()
    return () => {
      if (turns.delete(turn)) this.#waiting -= 1
      if (turns.size === 0 && this.#line.get(address) === turns) this.#line.delete(address)
    }
  }

  #begin(): void {
    while (this.#line.size > 0 && this.#under < this.#limits.admissionsAtOnce) {
      if (!this.#mayBegin()) return
      const turn = this.#next()
      if (turn !== undefined) void this.#run(turn)
    }
  }

  async #run(turn: Turn): Promise<void> {
    this.#under += 1
    try {
      await turn()
    } finally {
      this.#under -= 1
      // Frames of those who are in come first.
      setImmediate(() => this.#begin())
    }
  }

  /** Takes one from what is free; when nothing is, looks again as soon as something will be. */
  #mayBegin(): boolean {
    if (this.#isHurried()) return true
    const { admissionsPerSecond: rate } = this.#limits
    const now = this.#now()
    this.#free = Math.min(rate, this.#free + (Math.max(0, now - this.#last) * rate) / 1000)
    this.#last = now
    if (this.#free >= 1) {
      this.#free -= 1
      return true
    }
    this.#lookAgain(Math.ceil(((1 - this.#free) * 1000) / rate))
    return false
  }

  #lookAgain(afterMs: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#begin()
    }, afterMs)
  }

  #next(): Turn | undefined {
    const [address, turns] = this.#line.entries().next().value ?? []
    if (address === undefined || turns === undefined) return undefined
    this.#line.delete(address)
    const turn = turns.values().next().value
    if (turn !== undefined && turns.delete(turn)) this.#waiting -= 1
    if (turns.size > 0) this.#line.set(address, turns)
    return turn
  }
}
