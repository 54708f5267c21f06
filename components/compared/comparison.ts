/**
 * Asks the server now and then whether this page's document says what the board's does [S11], and finds out when it does
 * not. Yjs can go wrong (rarely, in undoing), and memory can: then the server's word holds. Fed by connection.ts; what
 * becomes of a difference: board/use-open-board.ts.
 */

import type { Decoder } from 'lib0/decoding'
import type * as Y from 'yjs'
import { Listeners } from '../board/listeners.ts'
import { type Compared, questionFrame, readAnswer } from './compared-frames.ts'
import { type BoardDigest, takeDigest } from './take-digest.ts'

/** What this page says otherwise than the board: its roots; none are named when it was told something else. */
export type Difference = { readonly roots: readonly string[] }

/** Otherwise the page may have the only copy of something, after a board was restored from a backup for instance. */
export function mayReadAnew({ roots }: Difference): boolean {
  return roots.length > 0
}

export type ComparisonParts = {
  readonly doc: Y.Doc
  /** Whether the line is open, the board read, and nothing done here is unsaved. */
  readonly isSettled: () => boolean
  /** Whether a change of this origin was made on this page. */
  readonly isOwn: (origin: unknown) => boolean
  readonly send: (frame: Uint8Array<ArrayBuffer>) => void
  /** Comes in anew, by which both ends tell each other all that the other one lacks. */
  readonly renew: () => void
  /** ms since the epoch. */
  readonly now: () => number
  readonly pace: ComparisonPace
}

export type ComparisonPace = {
  /** How long the board must have been quiet. */
  readonly quietMs: number
  /** When nothing has changed here for so long, something may have changed elsewhere of which this page was not told. */
  readonly idleMs: number
}

export const COMPARISON_PACE: ComparisonPace = { quietMs: 3000, idleMs: 300_000 }
/** On a board that is never quiet: between two comparisons, and after one that came to nothing. */
const BUSY_MS = 60_000
const AGAIN_MS = 15_000

export class Comparison {
  readonly #parts: ComparisonParts
  readonly #listeners = new Listeners<[]>()
  /** Counts the changes of the document: what was found out is about one state of it. */
  #changes = 0
  #changedAt: number
  #ownChangeAt = Number.NEGATIVE_INFINITY
  #comparedChanges: number | undefined
  #busyAt: number
  /** The changes there were when the question was asked that is being answered. */
  #asked: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #isTimerIdle = false
  #digest: { readonly changes: number; readonly digest: BoardDigest } | undefined
  #hasRenewed = false
  #found: Difference | undefined
  #difference: Difference | undefined
  #isOver = false

  constructor(parts: ComparisonParts) {
    this.#parts = parts
    this.#changedAt = parts.now()
    this.#busyAt = parts.now() + BUSY_MS
    parts.doc.on('update', this.#onUpdate)
  }

  /** Told only when nothing is lost by reading the board anew: nothing unsaved, and nobody at work on this page. */
  readonly difference = (): Difference | undefined => this.#difference

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** The line is open and the board was read. */
  synced(): void {
    this.#comparedChanges = undefined
    this.#changedAt = this.#parts.now()
    this.#lookLater()
  }

  /** With the line goes the answer. */
  lost(): void {
    this.#asked = undefined
  }

  readonly answered = (_encoder: unknown, decoder: Decoder): void => {
    const answer = readAnswer(decoder)
    const asked = this.#asked
    this.#asked = undefined
    if (asked === undefined) return
    const isConclusive = this.#conclude(answer, asked)
    this.#busyAt = this.#parts.now() + (isConclusive ? BUSY_MS : AGAIN_MS)
    if (isConclusive) this.#comparedChanges = asked
    if (this.#found === undefined) this.#lookLater()
    else this.#look()
  }

  close(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
    this.#parts.doc.off('update', this.#onUpdate)
    this.#listeners.clear()
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown): void => {
    const { isOwn, now } = this.#parts
    this.#changes += 1
    this.#changedAt = now()
    if (isOwn(origin)) this.#ownChangeAt = now()
    this.#lookLater()
  }

  /** Soon while there is something to find out; a page that was compared since the last change has time. */
  #lookLater(): void {
    if (this.#isOver) return
    const isIdle = this.#found === undefined && this.#comparedChanges === this.#changes
    if (this.#timer !== undefined && (isIdle || !this.#isTimerIdle)) return
    clearTimeout(this.#timer)
    const { quietMs, idleMs } = this.#parts.pace
    this.#timer = setTimeout(this.#look, isIdle ? idleMs : quietMs)
    this.#isTimerIdle = isIdle
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    // One question at a time, or an answer could be taken for that to another one.
    if (this.#asked !== undefined) return
    if (!this.#parts.isSettled()) this.#lookLater()
    else if (this.#found !== undefined) this.#tell()
    else if (this.#isDue) void this.#ask()
    else this.#lookLater()
  }

  get #isDue(): boolean {
    const { now, pace } = this.#parts
    return now() - this.#changedAt >= pace.quietMs || now() >= this.#busyAt
  }

  async #ask(): Promise<void> {
    const { isSettled, send, now } = this.#parts
    const changes = this.#changes
    this.#busyAt = now() + AGAIN_MS
    const digest = await this.#digestAt(changes)
    if (digest === undefined || this.#changes !== changes || !isSettled()) {
      this.#lookLater()
      return
    }
    this.#asked = changes
    send(questionFrame(digest))
  }

  /** Taken once for each state of the document. */
  async #digestAt(changes: number): Promise<BoardDigest | undefined> {
    if (this.#digest?.changes === changes) return this.#digest.digest
    const isStale = () => this.#isOver || this.#changes !== changes
    const digest = await takeDigest(this.#parts.doc, isStale)
    this.#digest = digest && { changes, digest }
    return digest
  }

  /** Whether anything follows from an answer. */
  #conclude({ outcome, roots }: Compared, asked: number): boolean {
    if (outcome === 'same') this.#agree()
    if (outcome === 'differs') this.#found = { roots }
    if (outcome !== 'apart') return outcome !== 'later'
    // The server answers once it has sent all that its answer counts on, so what is on its way has come by now.
    if (asked !== this.#changes) return false
    if (this.#hasRenewed) this.#found = { roots: [] }
    else {
      this.#hasRenewed = true
      this.#parts.renew()
    }
    return true
  }

  #agree(): void {
    this.#hasRenewed = false
    if (this.#difference === undefined) return
    this.#difference = undefined
    this.#listeners.tell()
  }

  #tell(): void {
    const { now, pace } = this.#parts
    if (now() - this.#ownChangeAt < pace.quietMs) {
      this.#lookLater()
      return
    }
    this.#difference = this.#found
    this.#found = undefined
    this.#listeners.tell()
  }
}
