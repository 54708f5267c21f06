/**
 * The page's end of the replay's worker: when and by whom each entry was written, as far as the history has been read,
 * and the way to any place of it. Next: player.ts.
 */

import type { PlacedDecision, PlacedMove } from '#domain/replay/marks.ts'
import { playedTimes } from '#domain/replay/played-time.ts'
import type { ReplayNames, Way } from '#domain/replay/recording.ts'
import { Listeners } from '../board/listeners.ts'
import type { Refusal } from '../http/call-api.ts'
import { unpackUpdates } from './pack-updates.ts'
import type { HistoryRead, ReplayAct, ReplayNews, ReplayTask } from './replay-messages.ts'

export type TapeState = {
  /** When each entry was written, growing; its length is how many have been read. */
  readonly times: readonly number[]
  /** When each comes while playing. */
  readonly played: Float64Array
  readonly acts: readonly ReplayAct[]
  readonly moves: readonly PlacedMove[]
  readonly decisions: readonly PlacedDecision[]
  readonly total: number
  readonly isComplete: boolean
  /** Entries there were when all had been read for the first time: what is beyond came since. */
  readonly openedWith: number | undefined
  /** What things are called at the end; undefined until it is complete. */
  readonly names: ReplayNames | undefined
  /** Why no more will come. */
  readonly refusal: Refusal | undefined
}

const NOTHING_READ: TapeState = {
  ...{ times: [], played: new Float64Array(), acts: [], moves: [], decisions: [] },
  ...{ total: 0, isComplete: false, openedWith: undefined, names: undefined, refusal: undefined },
}

export type ReplayedBoard = { readonly boardId: string; readonly origin: string }

/** A worker, or what stands at the other end in a test. */
export type ReplayPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

export class Tape {
  readonly #port: ReplayPort
  readonly #listeners = new Listeners<[]>()
  readonly #asked = new Map<number, (way: Way) => void>()
  #ids = 0
  #state = NOTHING_READ

  constructor({ boardId, origin }: ReplayedBoard, port: ReplayPort) {
    this.#port = port
    port.onmessage = ({ data }: MessageEvent<ReplayNews>) => this.#hear(data)
    port.onerror = () => this.#set({ ...this.#state, refusal: { code: 'internal' } })
    this.#say({ kind: 'read', boardId, origin })
  }

  readonly state = (): TapeState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** Takes in what came since, without moving anybody. */
  follow(): void {
    this.#say({ kind: 'follow' })
  }

  /** How to show a place that has been read, from where one is; undefined: from nothing. */
  wayTo(to: number, from: number | undefined): Promise<Way> {
    this.#ids += 1
    const id = this.#ids
    return new Promise((resolve) => {
      this.#asked.set(id, resolve)
      this.#say({ kind: 'way', id, to, ...(from !== undefined && { from }) })
    })
  }

  close(): void {
    this.#port.terminate()
    this.#listeners.clear()
    this.#asked.clear()
  }

  #say(task: ReplayTask): void {
    this.#port.postMessage(task)
  }

  #hear(news: ReplayNews): void {
    if (news.kind === 'read') this.#set(withMore(this.#state, news))
    else if (news.kind === 'failed') this.#set({ ...this.#state, refusal: news.refusal })
    else {
      const { id, isWhole, updates } = news
      this.#asked.get(id)?.({ isWhole, updates: unpackUpdates(updates) })
      this.#asked.delete(id)
    }
  }

  #set(state: TapeState): void {
    this.#state = state
    this.#listeners.tell()
  }
}

function withMore(state: TapeState, news: HistoryRead): TapeState {
  const times = [...state.times, ...news.times]
  return {
    ...state,
    times,
    played: playedTimes(times),
    acts: [...state.acts, ...news.acts],
    moves: [...state.moves, ...news.moves],
    decisions: [...state.decisions, ...news.decisions],
    total: news.total,
    isComplete: news.isComplete,
    openedWith: state.openedWith ?? (news.isComplete ? times.length : undefined),
    // What could not be read before is there now.
    refusal: undefined,
    names: news.names ?? state.names,
  }
}
