/**
 * The main thread's way to the worker: one job at a time, the urgent ones first, a bounded queue. The thread is started
 * when first needed and again after it ended, later and later while it keeps ending. What it cannot do is logged and
 * refused; boards go on without it, only opening them then takes longer from day to day. Next: board-worker.ts.
 */

import { Worker } from 'node:worker_threads'
import { DomainError } from '#domain/access/domain-error.ts'
import type { Log } from '../log.ts'
import type { Answered, AnswerTo, Asked, BoardJob } from './board-job.ts'

/** More than these are refused. A fold that is refused comes again; a person is told to try later. */
const MAX_WAITING = 200
/** A board of 64 MiB takes about a fifth of this. */
const JOB_TIMEOUT_MS = 120_000
const FIRST_RESTART_MS = 500
const LAST_RESTART_MS = 30_000
const CLOSE_MS = 2_000
/** 5,000 cards take a tenth of this. */
const CLEAR_MS = 5_000
/** A job that needs more ends its thread and not the server. */
const MEMORY_MB = 2_048

/** Somebody waits for all but the last two of them. */
const URGENCY: { readonly [Kind in BoardJob['kind']]: number } = {
  parts: 0,
  history: 0,
  moment: 1,
  export: 1,
  analysis: 1,
  snapshot: 1,
  thumbnail: 1,
  fold: 2,
  scheduled: 2,
}

type Waiting = {
  readonly id: number
  readonly job: BoardJob
  readonly resolve: (answer: AnswerTo<BoardJob>) => void
  readonly reject: (error: Error) => void
}

export class BoardJobs {
  readonly #databaseUrl: string
  readonly #log: Log
  readonly #memoryMb: number
  readonly #waiting: Waiting[] = []
  #running: Waiting | undefined
  /** Told when nothing runs any more, whatever became of it. */
  #idle: (() => void)[] = []
  #worker: Worker | undefined
  #timeout: NodeJS.Timeout | undefined
  #restart: NodeJS.Timeout | undefined
  #failures = 0
  #ids = 0
  #isClosed = false

  constructor(databaseUrl: string, log: Log, { memoryMb = MEMORY_MB } = {}) {
    this.#databaseUrl = databaseUrl
    this.#log = log
    this.#memoryMb = memoryMb
  }

  /** @throws DomainError of the job's own, or `unavailable` when it was not done */
  async run<Job extends BoardJob>(job: Job): Promise<AnswerTo<Job>> {
    if (this.#isClosed || this.#waiting.length >= MAX_WAITING) throw notNow()
    const answer = await new Promise<AnswerTo<BoardJob>>((resolve, reject) => {
      this.#ids += 1
      this.#waiting.push({ id: this.#ids, job, resolve, reject })
      this.#next()
    })
    // The worker answers each kind with its own.
    return answer as AnswerTo<Job>
  }

  /**
   * Resolves once no fold of a board is under way, and gives up those that wait: rows must not be moved away under
   * somebody who opens the board. A fold that takes too long is ended with its thread, which undoes it.
   */
  async clear(boardId: string): Promise<void> {
    const isFold = ({ job }: Waiting): boolean => job.kind === 'fold' && job.boardId === boardId
    for (const fold of this.#waiting.filter(isFold)) {
      this.#waiting.splice(this.#waiting.indexOf(fold), 1)
      fold.reject(notNow())
    }
    if (this.#running !== undefined && isFold(this.#running)) await this.#idleWithin(CLEAR_MS)
  }

  /** What waits is refused; what is under way has two seconds. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#restart)
    for (const { reject } of this.#waiting.splice(0)) reject(notNow())
    if (this.#running !== undefined) await this.#idleWithin(CLOSE_MS)
    await this.#worker?.terminate()
  }

  async #idleWithin(ms: number): Promise<void> {
    const impatience = setTimeout(() => void this.#worker?.terminate(), ms)
    await new Promise<void>((resolve) => this.#idle.push(resolve))
    clearTimeout(impatience)
  }

  #next(): void {
    if (this.#running !== undefined || this.#restart !== undefined || this.#isClosed) return
    const urgent = this.#waiting.toSorted((a, b) => URGENCY[a.job.kind] - URGENCY[b.job.kind])[0]
    if (urgent === undefined) return
    this.#waiting.splice(this.#waiting.indexOf(urgent), 1)
    this.#running = urgent
    this.#worker ??= this.#start()
    this.#timeout = setTimeout(() => {
      this.#log.error('worker.too-slow', { job: urgent.job.kind, boardId: urgent.job.boardId })
      void this.#worker?.terminate()
    }, JOB_TIMEOUT_MS)
    this.#worker.postMessage({ id: urgent.id, job: urgent.job } satisfies Asked)
  }

  #start(): Worker {
    const worker = new Worker(ENTRY, {
      workerData: { databaseUrl: this.#databaseUrl },
      // Loaders and flags of this process are not the thread's.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb },
    })
    // Waiting for work must not keep a process alive that is otherwise done.
    worker.unref()
    worker.on('message', (answered: Answered) => this.#answered(answered))
    worker.on('error', (error) => this.#log.error('worker.failed', { error }))
    worker.on('exit', () => this.#ended(worker))
    return worker
  }

  #answered(answered: Answered): void {
    const done = this.#running
    if (done?.id !== answered.id) return
    this.#failures = 0
    if ('answer' in answered) done.resolve(answered.answer)
    else if ('refusal' in answered) {
      done.reject(new DomainError(answered.refusal.code, answered.refusal.message))
    } else {
      const { kind, boardId } = done.job
      this.#log.error('worker.job-failed', { job: kind, boardId, error: answered.failure })
      done.reject(notNow())
    }
    this.#finish()
  }

  /** The thread ended: on its own, because a job took too much of memory or time, or because the server stops. */
  #ended(worker: Worker): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    const lost = this.#running
    lost?.reject(notNow())
    if (!this.#isClosed) {
      const wait = Math.min(LAST_RESTART_MS, FIRST_RESTART_MS * 2 ** this.#failures)
      this.#failures += 1
      const { kind, boardId } = lost?.job ?? {}
      this.#log.error('worker.ended', { job: kind, boardId, againInMs: wait })
      this.#restart = setTimeout(() => {
        this.#restart = undefined
        this.#next()
      }, wait)
      this.#restart.unref()
    }
    this.#finish()
  }

  #finish(): void {
    clearTimeout(this.#timeout)
    this.#running = undefined
    for (const resolve of this.#idle.splice(0)) resolve()
    this.#next()
  }
}

/** Beside this file: in the sources, or bundled by server/build.js. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './board-worker-source.js' : './board-worker.js',
  import.meta.url,
)

function notNow(): DomainError {
  return new DomainError('unavailable', 'The server cannot do this now.')
}
