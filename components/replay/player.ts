/**
 * Plays a tape into a still session: forwards at some speed, or at once to any place. Only one step to the session is
 * under way at a time, and it leads to where one wants to be by then: who drags along the scrubber is never kept waiting
 * by places they have left. Made by use-replay.ts.
 */

import { placeAt } from '#domain/replay/played-time.ts'
import { Listeners } from '../board/listeners.ts'
import type { StillSession } from '../still/still-session.ts'
import type { ReplayStart } from './replay-address.ts'
import type { Tape, TapeState } from './tape.ts'

export const SPEEDS = [1, 2, 4, 8, 16, 32, 64] as const
export type Speed = (typeof SPEEDS)[number]

export type PlayerState = {
  /** How many entries are in what is shown, or will be in a moment; 0 until the first has been read. */
  readonly place: number
  /** Whether the session shows a moment already. */
  readonly hasShown: boolean
  /** How far it has been played, in ms. */
  readonly ms: number
  readonly isPlaying: boolean
  readonly speed: Speed
}

/** Calls back at the next frame with the time in ms; returns what calls it off. */
export type NextFrame = (onFrame: (now: number) => void) => () => void

export type PlayerParts = {
  readonly tape: Pick<Tape, 'state' | 'subscribe' | 'wayTo'>
  readonly session: Pick<StillSession, 'show' | 'apply'>
  /** What to begin with, once it has been read; absent: the first entry. */
  readonly from?: ReplayStart | undefined
  readonly nextFrame?: NextFrame
}

/** A page that was out of sight goes on where it was. */
const MAX_FRAME_MS = 250

export class Player {
  readonly #parts: PlayerParts
  readonly #nextFrame: NextFrame
  readonly #listeners = new Listeners<[]>()
  readonly #unsubscribe: () => void
  #state: PlayerState = { place: 0, hasShown: false, ms: 0, isPlaying: false, speed: 1 }
  /** Where the session is; undefined: nothing is shown yet. */
  #shown: number | undefined
  #isPursuing = false
  #isClosed = false
  #callOff: () => void = () => {}
  #frameAt: number | undefined

  constructor(parts: PlayerParts) {
    this.#parts = parts
    this.#nextFrame = parts.nextFrame ?? animationFrame
    this.#unsubscribe = parts.tape.subscribe(() => this.#begin())
    this.#begin()
  }

  readonly state = (): PlayerState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** From the start again, when it is at the end. */
  play(): void {
    if (this.#state.isPlaying || this.#state.place === 0) return
    const { times, isComplete } = this.#parts.tape.state()
    if (isComplete && this.#state.place >= times.length) this.goTo(1)
    this.#set({ isPlaying: true })
    this.#frameAt = undefined
    this.#callOff = this.#nextFrame(this.#onFrame)
  }

  pause(): void {
    this.#callOff()
    if (this.#state.isPlaying) this.#set({ isPlaying: false })
  }

  toggle(): void {
    if (this.#state.isPlaying) this.pause()
    else this.play()
  }

  setSpeed(speed: Speed): void {
    this.#set({ speed })
  }

  /** To a place that has been read, or the nearest to it; while playing it goes on from there. */
  goTo(place: number): void {
    const { times, played } = this.#parts.tape.state()
    if (times.length === 0) return
    const near = Math.max(1, Math.min(times.length, Math.round(place)))
    this.#set({ place: near, ms: played[near - 1] ?? 0 })
    void this.#pursue()
  }

  /** To where an entry of the ledger or a decision was written. @param at as it was stamped by whoever wrote it */
  goToEntry(at: number): void {
    const state = this.#parts.tape.state()
    this.goTo(placeOfEntry(state, at) ?? placeAt(state.times, at))
  }

  close(): void {
    this.#isClosed = true
    this.#callOff()
    this.#unsubscribe()
    this.#listeners.clear()
  }

  /** Shows the first place as soon as it has been read. */
  #begin(): void {
    if (this.#state.place > 0) return
    const state = this.#parts.tape.state()
    const last = state.times.at(-1)
    if (last === undefined) return
    const { from } = this.#parts
    const isAll = state.isComplete || state.refusal !== undefined
    if (from === undefined) this.goTo(1)
    else if (from.of === 'entry') {
      if (isAll || placeOfEntry(state, from.at) !== undefined) this.goToEntry(from.at)
    } else if (isAll || last > from.at) this.goTo(placeAt(state.times, from.at))
  }

  readonly #onFrame = (now: number): void => {
    if (!this.#state.isPlaying) return
    const { played, isComplete } = this.#parts.tape.state()
    const passed = Math.min(MAX_FRAME_MS, now - (this.#frameAt ?? now))
    this.#frameAt = now
    const end = played.at(-1) ?? 0
    const ms = Math.min(end, this.#state.ms + passed * this.#state.speed)
    this.#set({ ms, place: Math.max(this.#state.place, placeAt(played, ms)) })
    void this.#pursue()
    if (ms >= end && isComplete) this.pause()
    else this.#callOff = this.#nextFrame(this.#onFrame)
  }

  async #pursue(): Promise<void> {
    if (this.#isPursuing) return
    this.#isPursuing = true
    try {
      while (!this.#isClosed && this.#shown !== this.#state.place) {
        const to = this.#state.place
        const { isWhole, updates } = await this.#parts.tape.wayTo(to, this.#shown)
        if (this.#isClosed) return
        const at = this.#parts.tape.state().times[to - 1]
        if (isWhole) this.#parts.session.show(updates, at)
        else this.#parts.session.apply(updates, at)
        this.#shown = to
        if (!this.#state.hasShown) this.#set({ hasShown: true })
      }
    } finally {
      this.#isPursuing = false
    }
  }

  #set(change: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...change }
    this.#listeners.tell()
  }
}

/** Undefined where no entry read so far has this stamp: it came with the board, or is further on. */
function placeOfEntry({ moves, decisions }: TapeState, at: number): number | undefined {
  const move = moves.find((each) => each.move.at === at)
  return (move ?? decisions.find((each) => each.decision.at === at))?.place
}

function animationFrame(onFrame: (now: number) => void): () => void {
  const id = requestAnimationFrame(onFrame)
  return () => cancelAnimationFrame(id)
}
