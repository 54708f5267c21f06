/**
 * The worker's part of a replay: reads the history into a recording, tells the page what is in it, and says how to show
 * any place of it. Started by replay-worker.ts.
 */

import type { HistoryEntry, HistoryPage } from '#domain/replay/history-page.ts'
import type { PlacedDecision, PlacedMove } from '#domain/replay/marks.ts'
import { Recording } from '#domain/replay/recording.ts'
import type { Answer } from '../http/call-api.ts'
import { packUpdates } from './pack-updates.ts'
import type { ReplayAct, ReplayNews, ReplayTask } from './replay-messages.ts'
import type { ReplayedBoard } from './tape.ts'

/** Between two stretches of this, whoever wants to see a place is answered. */
const STRETCH_MS = 20
/** The page takes in what was read this often, not oftener. */
const TELL_MS = 250

export type RecorderParts = {
  readonly read: (board: ReplayedBoard) => AsyncIterable<Answer<HistoryPage>>
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

  constructor(parts: RecorderParts) {
    this.#parts = parts
  }

  async take(task: ReplayTask): Promise<void> {
    if (task.kind === 'read') return await this.#readAll(task)
    const { isWhole, updates } = this.#recording.wayTo(task.to, task.from)
    const packed = packUpdates(updates)
    this.#parts.tell({ kind: 'way', id: task.id, isWhole, updates: packed }, [packed.buffer])
  }

  async #readAll(board: ReplayedBoard): Promise<void> {
    for await (const answer of this.#parts.read(board)) {
      if (!answer.ok) return this.#parts.tell({ kind: 'failed', refusal: answer.refusal }, [])
      this.#total = Math.max(this.#total, answer.value.total)
      await this.#record(answer.value)
    }
    this.#total = this.#recording.length
    this.#tellRead(true)
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
    this.#tellRead(false)
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

type Untold = {
  readonly times: number[]
  readonly acts: ReplayAct[]
  readonly moves: PlacedMove[]
  readonly decisions: PlacedDecision[]
}

function nothing(): Untold {
  return { times: [], acts: [], moves: [], decisions: [] }
}
