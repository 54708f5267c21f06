/**
 * What is said beside the two boards of a comparison: fetched when it begins, and again for the board that lives whenever
 * somebody says something. Used by board-comparison.ts.
 */

import { type ToldThread, threadsAt } from '#domain/changes/compare-threads.ts'
import type { BoardSession } from '../board/board-session.ts'
import { Listeners } from '../board/listeners.ts'
import { THREADS, type Thread } from '../comments/said.ts'
import { callApi } from '../http/call-api.ts'
import { snapshotPath } from '../snapshots/snapshot.ts'
import type { ComparisonBase } from './comparison-base.ts'

export type ThreadsSession = Pick<
  BoardSession,
  'boardId' | 'isPast' | 'path' | 'onNews' | 'shownAt'
>

export type BothThreads = {
  /** Beside the board on show. */
  readonly here: readonly ToldThread[]
  /** Beside the one it is compared with. */
  readonly there: readonly ToldThread[]
}

export class ComparedThreads {
  readonly #session: ThreadsSession
  readonly #base: ComparisonBase
  readonly #listeners = new Listeners<[]>()
  readonly #control = new AbortController()
  readonly #stop: () => void
  #fetched: BothThreads | undefined
  #fetching: Promise<void>

  constructor(session: ThreadsSession, base: ComparisonBase) {
    this.#session = session
    this.#base = base
    this.#fetching = this.#fetch()
    this.#stop = session.onNews('comments', () => {
      this.#fetching = this.#fetching.then(() => this.#again())
    })
  }

  /** Undefined where they cannot be had. */
  readonly current = (): BothThreads | undefined => {
    const { isPast, path, shownAt } = this.#session
    const isMoment = isPast && snapshotIn(path) === undefined
    if (!(this.#fetched && isMoment)) return this.#fetched
    // A replay is wherever it was driven to.
    const { here, there } = this.#fetched
    return shownAt === undefined ? undefined : { here: threadsAt(here, shownAt), there }
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** Resolves once they are there, or cannot be had. */
  arrived(): Promise<void> {
    return this.#fetching
  }

  close(): void {
    this.#stop()
    this.#control.abort()
    this.#listeners.clear()
  }

  async #again(): Promise<void> {
    if (this.#control.signal.aborted) return
    await this.#fetch()
    this.#listeners.tell()
  }

  async #fetch(): Promise<void> {
    const { boardId, isPast, path } = this.#session
    const base = this.#base
    const board = `/api/boards/${boardId}`
    const shown = isPast ? snapshotIn(path) : undefined
    const here = shown === undefined ? board : snapshotPath(boardId, shown)
    const there = base.kind === 'snapshot' ? snapshotPath(boardId, base.id) : board
    const [ours, theirs] = await Promise.all([this.#ask(here), this.#ask(there)])
    if (!(ours && theirs)) return
    const isMoment = base.kind === 'moment' || base.kind === 'last-here'
    this.#fetched = {
      here: ours,
      there: isMoment ? threadsAt(theirs, Date.parse(base.at)) : theirs,
    }
  }

  async #ask(path: string): Promise<readonly ToldThread[] | undefined> {
    const { signal } = this.#control
    try {
      const answer = await callApi({ path: `${path}/comments`, schema: THREADS, signal })
      return answer.ok ? answer.value.threads.map(toldThread) : undefined
    } catch {
      // Only closing aborts, and then nobody compares any more.
      return undefined
    }
  }
}

/** The snapshot that a page with this path shows, if it shows one. */
function snapshotIn(path: string): string | undefined {
  return /\/at\/([^/]+)$/.exec(path)?.[1]
}

function toldThread({ id, about, startedAt, resolved, comments }: Thread): ToldThread {
  return {
    id,
    about,
    startedAt: Date.parse(startedAt),
    resolved: resolved && { at: Date.parse(resolved.at), by: resolved.by.name },
    comments: comments.map(({ n, by, at, text }) => ({ n, by: by.name, at: Date.parse(at), text })),
  }
}
