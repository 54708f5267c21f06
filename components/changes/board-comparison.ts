/**
 * The board on show held against another moment of it, for as long as somebody looks at that: fetched once, read away
 * from the page, and compared again in slices whenever the board on show changes. Shown by compare-panel.tsx, marked
 * on the canvas and in the matrix. Each session has one: comparisonOf.
 */

import type { Board } from '#domain/board/board.ts'
import { comparingBoards } from '#domain/changes/compare-boards.ts'
import { compareThreads, type ThreadDifference } from '#domain/changes/compare-threads.ts'
import type { Difference } from '#domain/changes/difference.ts'
import { type ComparedBoards, tellingDifferences } from '#domain/changes/difference-words.ts'
import type { Sentence } from '#domain/changes/sentence.ts'
import type { Steps } from '#domain/changes/steps.ts'
import { threadSentences } from '#domain/changes/thread-sentences.ts'
import type { BoardSession } from '../board/board-session.ts'
import { Listeners } from '../board/listeners.ts'
import type { Refusal } from '../http/call-api.ts'
import { fetchBytes } from '../http/fetch-bytes.ts'
import { type ChangeMarks, changeMarks } from './change-marks.ts'
import { type BothThreads, ComparedThreads, type ThreadsSession } from './compared-threads.ts'
import { basePath, type ComparisonBase } from './comparison-base.ts'
import { inSlices } from './in-slices.ts'
import { isShownFirst } from './is-shown-first.ts'
import { readBoardAway } from './read-board-away.ts'
import { workAgain } from './work-again.ts'

export type Compared = {
  readonly differences: readonly Difference[]
  /** Undefined: comments could not be compared. */
  readonly threads: readonly ThreadDifference[] | undefined
  readonly sentences: readonly Sentence[]
  /** In the order of time. */
  readonly boards: ComparedBoards
  readonly marks: ChangeMarks
}

export type ComparisonState =
  | { readonly state: 'off' }
  | { readonly state: 'reading'; readonly base: ComparisonBase }
  | { readonly state: 'failed'; readonly base: ComparisonBase; readonly refusal: Refusal }
  | { readonly state: 'done'; readonly base: ComparisonBase; readonly compared: Compared }

const OFF: ComparisonState = { state: 'off' }

type ComparedSession = ThreadsSession & Pick<BoardSession, 'current' | 'subscribe'>

export class BoardComparison {
  readonly #session: ComparedSession
  readonly #listeners = new Listeners<[]>()
  #state: ComparisonState = OFF
  #stop: (() => void) | undefined
  #last: ComparisonBase | undefined

  constructor(session: ComparedSession) {
    this.#session = session
  }

  readonly current = (): ComparisonState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** Goes on with what was compared last, else with what is proposed; nothing where one is at it already. */
  begin(proposed: ComparisonBase | undefined): void {
    if (this.#state.state !== 'off') return
    const base = this.#last ?? proposed
    if (base) this.compareWith(base)
  }

  compareWith(base: ComparisonBase): void {
    this.#stop?.()
    this.#last = base
    const control = new AbortController()
    const threads = new ComparedThreads(this.#session, base)
    this.#stop = both(
      () => control.abort(),
      () => threads.close(),
    )
    this.#tell({ state: 'reading', base })
    const fetched = fetchBytes(basePath(this.#session.boardId, base), control.signal)
    Promise.all([fetched, threads.arrived()]).then(
      ([answer]) => {
        if (control.signal.aborted) return
        if (answer.ok) this.#read(answer.value, { base, threads })
        else this.#tell({ state: 'failed', base, refusal: answer.refusal })
      },
      // Only giving it up rejects, and then nobody waits for it.
      () => {},
    )
  }

  end(): void {
    this.#stop?.()
    this.#stop = undefined
    this.#tell(OFF)
  }

  #read(update: Uint8Array, wish: Wish): void {
    const { base, threads } = wish
    const stop = readBoardAway(update, {
      onBoard: (board) => this.#follow(board, wish),
      onFailure: () => this.#tell({ state: 'failed', base, refusal: { code: 'internal' } }),
    })
    this.#stop = both(stop, () => threads.close())
  }

  /** Compares now, and again after each change of what is on show. */
  #follow(other: Board, { base, threads }: Wish): void {
    const subscribe = (listener: () => void) =>
      both(this.#session.subscribe(listener), threads.subscribe(listener))
    const stop = workAgain(subscribe, (onDone) => {
      const { board } = this.#session.current()
      const isEarlier = isShownFirst(this.#session.shownAt, base)
      const boards = isEarlier ? { before: board, after: other } : { before: other, after: board }
      const said = inOrder(threads.current(), isEarlier)
      return inSlices(foundBetween(boards, said), (found) => {
        const marks = changeMarks(found.differences, isEarlier)
        this.#tell({ state: 'done', base, compared: { ...found, boards, marks } })
        onDone()
      })
    })
    this.#stop = both(stop, () => threads.close())
  }

  #tell(state: ComparisonState): void {
    this.#state = state
    this.#listeners.tell()
  }
}

type Wish = {
  readonly base: ComparisonBase
  readonly threads: ComparedThreads
}

function inOrder(
  threads: BothThreads | undefined,
  isShownEarlier: boolean,
): readonly ThreadDifference[] | undefined {
  if (!threads) return undefined
  const { here, there } = threads
  return isShownEarlier ? compareThreads(here, there) : compareThreads(there, here)
}

function* foundBetween(
  boards: ComparedBoards,
  threads: readonly ThreadDifference[] | undefined,
): Steps<Pick<Compared, 'differences' | 'threads' | 'sentences'>> {
  const differences = yield* comparingBoards(boards.before, boards.after)
  const told = yield* tellingDifferences(differences, boards)
  return { differences, threads, sentences: [...told, ...threadSentences(threads ?? [])] }
}

function both(one: () => void, other: () => void): () => void {
  return () => {
    one()
    other()
  }
}

const bySession = new WeakMap<BoardSession, BoardComparison>()

/** The panel, the canvas and the matrix speak of the same one. */
export function comparisonOf(session: BoardSession): BoardComparison {
  const known = bySession.get(session)
  if (known) return known
  const made = new BoardComparison(session)
  bySession.set(session, made)
  return made
}
