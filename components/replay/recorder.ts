/**
 * The worker's part of a replay: reads the history into a recording and goes on reading when asked, tells the page what is
 * in it, and says how to show any place of it. Started by replay-worker.ts.
 */

import type { HistoryEntry, HistoryPage } from '#domain/replay/history-page.ts'
import type { PlacedDecision, PlacedMove } from '#domain/replay/marks.ts'
import { Recording } from '#domain/replay/recording.ts'
import type { Answer, Refusal } from '../http/call-api.ts'
import { packUpdates } from './pack-updates.ts'
import type { ReplayAct, ReplayNews, ReplayTask } from './replay-messages.ts'
import type { ReplayedBoard } from './tape.ts'

/** Between two stretches of this, whoever wants to see a place is answered. */
const STRETCH_MS = 20
/** The page takes in what was read this often, not oftener. */
const TELL_MS = 250

export type RecorderParts = {
  /** From a place in the history on, '' being its beginning. */
  readonly read: (board: ReplayedBoard, after: string) => AsyncIterable<Answer<HistoryPage>>
  readonly tell: (news: ReplayNews, transfer: Transferable[]) => void
  /** Lets messages in. */
  readonly breathe: () => Promise<void>
}

export class Recorder {
  readonly #parts: RecorderParts
  readonly #recording = new Recording()
  #untold = nothing()
  #total = 0
  #lastAt = 0
  #board: ReplayedBoard | undefined
  /** Where what has not been read begins. */
  #next = ''
  #isReading = false
  #isComplete = false

  constructor(parts: RecorderParts) {
    this.#parts = parts
  }

  async take(task: ReplayTask): Promise<void> {
    if (task.kind === 'read') this.#board = task
    if (task.kind !== 'way') return await this.#readOn()
    const { isWhole, updates } = this.#recording.wayTo(task.to, task.from)
    const packed = packUpdates(updates)
    this.#parts.tell({ kind: 'way', id: task.id, isWhole, updates: packed }, [packed.buffer])
  }

  /** Reads to the end of the history, from where it is. */
  async #readOn(): Promise<void> {
    const board = this.#board
    if (this.#isReading || board === undefined) return
    this.#isReading = true
    try {
      await this.#readFrom(board)
    } finally {
      this.#isReading = false
    }
  }

  async #readFrom(board: ReplayedBoard): Promise<void> {
    for await (const answer of this.#parts.read(board, this.#next)) {
      if (!answer.ok) return this.#fail(answer.refusal)
      this.#next = answer.value.next
      this.#total = Math.max(this.#total, answer.value.total)
      await this.#record(answer.value)
    }
    this.#total = this.#recording.length
    if (this.#isComplete && this.#untold.times.length === 0) return
    this.#isComplete = true
    this.#tellRead(true)
  }

  /** Nobody misses what may have come since while the server is out of reach for a moment: it is asked again. */
  #fail(refusal: Refusal): void {
    if (this.#untold.times.length > 0) this.#tellRead(this.#isComplete)
    if (this.#isComplete && PASSING.has(refusal.code)) return
    this.#parts.tell({ kind: 'failed', refusal }, [])
  }

  async #record({ entries }: HistoryPage): Promise<void> {
    let [begun, told] = [performance.now(), performance.now()]
    for (const entry of entries) {
      this.#take(entry)
      if (performance.now() - begun < STRETCH_MS) continue
      if (performance.now() - told > TELL_MS) {
        this.#tellRead(false)
        told = performance.now()
      }
      await this.#parts.breathe()
      begun = performance.now()
    }
    // The end is told as the end.
    if (this.#recording.length < this.#total) this.#tellRead(false)
  }

  #take({ at, by, bytes }: HistoryEntry): void {
    const { moves, decisions, subject } = this.#recording.add(bytes)
    const place = this.#recording.length
    this.#lastAt = Math.max(this.#lastAt, at)
    this.#untold.times.push(this.#lastAt)
    this.#untold.acts.push({ by, subject })
    for (const move of moves) this.#untold.moves.push({ place, move })
    for (const decision of decisions) this.#untold.decisions.push({ place, decision })
  }

  #tellRead(isComplete: boolean): void {
    const names = isComplete && { names: this.#recording.names() }
    const news = { ...this.#untold, total: this.#total, isComplete, ...names }
    this.#parts.tell({ kind: 'read', ...news }, [])
    this.#untold = nothing()
  }
}

const PASSING: ReadonlySet<Refusal['code']> = new Set([
  'unreachable',
  'unavailable',
  'internal',
  'too_many_requests',
])

type Untold = {
  readonly times: number[]
  readonly acts: ReplayAct[]
  readonly moves: PlacedMove[]
  readonly decisions: PlacedDecision[]
}

function nothing(): Untold {
  return { times: [], acts: [], moves: [], decisions: [] }
}
