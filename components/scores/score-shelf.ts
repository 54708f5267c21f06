/** What this person may see of the board's scores, fetched while somebody looks, and again when told that they changed. */

import type { BoardSession } from '../board/board-session.ts'
import { Listeners } from '../board/listeners.ts'
import { callApi, type Refusal } from '../http/call-api.ts'
import { SCORES, type Scores, scoresPath } from './score-answers.ts'

export type Shelf = {
  readonly scores: Scores | undefined
  readonly refusal: Refusal | undefined
}

const NOTHING: Shelf = { scores: undefined, refusal: undefined }

export class ScoreShelf {
  readonly #session: BoardSession
  readonly #listeners = new Listeners<[]>()
  #shelf = NOTHING
  #looking = 0
  #asked = 0
  #stop: (() => void) | undefined

  constructor(session: BoardSession) {
    this.#session = session
  }

  readonly current = (): Shelf => this.#shelf

  readonly subscribe = (listener: () => void): (() => void) => {
    const remove = this.#listeners.add(listener)
    if (this.#looking === 0) this.#start()
    this.#looking += 1
    return () => {
      remove()
      this.#looking -= 1
      if (this.#looking === 0) this.#stop?.()
    }
  }

  /** Asks again. What was known stays meanwhile, and where nobody answers; a refusal takes it away. */
  readonly ask = async (): Promise<void> => {
    this.#asked += 1
    const asked = this.#asked
    const answer = await callApi({ path: scoresPath(this.#session.boardId), schema: SCORES })
    // Answers may overtake each other; the last question counts.
    if (asked !== this.#asked) return
    if (answer.ok) this.#set({ scores: answer.value, refusal: undefined })
    else if (answer.refusal.code === 'unreachable') {
      this.#set({ ...this.#shelf, refusal: answer.refusal })
    } else this.#set({ scores: undefined, refusal: answer.refusal })
  }

  #start(): void {
    const stops = [
      this.#session.onNews('scores', () => void this.ask()),
      this.#session.subscribeMe(() => {
        // Another seat sees other sheets; those of the last one are not shown until it is known which.
        this.#set(NOTHING)
        void this.ask()
      }),
    ]
    this.#stop = () => {
      for (const stop of stops) stop()
    }
    void this.ask()
  }

  #set(shelf: Shelf): void {
    this.#shelf = shelf
    this.#listeners.tell()
  }
}

const bySession = new WeakMap<BoardSession, ScoreShelf>()

/** One for everything on the page. */
export function scoreShelfOf(session: BoardSession): ScoreShelf {
  const known = bySession.get(session)
  if (known) return known
  const made = new ScoreShelf(session)
  bySession.set(session, made)
  return made
}
