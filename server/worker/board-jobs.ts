/**
 * The main thread's way to a worker: one job at a time, the urgent ones first, a bounded queue. The thread is started
 * when first needed and again after it ended, later and later while it keeps ending. What it cannot do is logged and
 * refused; boards go on without it, only opening them then takes longer from day to day. Next: board-worker.ts.
 */

import { Worker } from 'node:worker_threads'
import { DomainError } from '#domain/access/domain-error.ts'
import type { Log } from '../log.ts'
import type { Answered, AnswerTo, Asked, BoardJob, Progress, WorkerStart } from './board-job.ts'
import { raise, stopSign } from './steps.ts'

/** More than these are refused. A fold that is refused comes again; a person is told to try later. */
const MAX_WAITING = 200
/**
 * So long a job may be under way without saying that it got any further. What takes long in all is no fault: a file of 5,000
 * cards on a small machine does. A board of 64 MiB is folded in about a fifth of this.
 */
const STILL_MS = 120_000
const FIRST_RESTART_MS = 500
const LAST_RESTART_MS = 30_000
const CLOSE_MS = 2_000
/** 5,000 cards take a tenth of this. */
const CLEAR_MS = 5_000
/** What does not stop when told so, for it is amid something long, is ended with its thread. */
const STOP_MS = 1_000
/** Far from a full queue, and more than a page asks. */
const MOST_OF_CALLER = 12
/** A job that needs more ends its thread and not the server. */
const MEMORY_MB = 2_048

/** Somebody waits for all but the last two of them. */
const URGENCY: { readonly [Kind in BoardJob['kind']]: number } = {
  // Everybody on the board waits for it, and its caller for the parts.
  restore: 0,
  parts: 0,
  history: 0,
  moment: 1,
  export: 1,
  import: 1,
  analysis: 1,
  stability: 1,
  minutes: 1,
  template: 1,
  snapshot: 1,
  thumbnail: 1,
  copy: 1,
  // A list of two hundred boards must not hold up what somebody asked for.
  'board-thumbnail': 2,
  fold: 2,
  scheduled: 2,
}

type Waiting = {
  readonly id: number
  readonly job: BoardJob
  readonly terms: Terms
  readonly stop: SharedArrayBuffer
  readonly resolve: (answer: AnswerTo<BoardJob>) => void
  readonly reject: (error: unknown) => void
}

export type Terms = {
  /** Aborted, the job is taken out of the queue, or stopped in the midst. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Who waits for it: nobody may fill the queue alone. */
  readonly caller?: string
}

export type JobSettings = {
  readonly memoryMb?: number
  /** One caller's jobs that wait or are under way, where callers are named. */
  readonly mostOfCaller?: number
  /** The path of a font of the keeper's. */
  readonly exportFont?: string | undefined
}

export class BoardJobs {
  readonly #databaseUrl: string
  readonly #log: Log
  readonly #settings: JobSettings
  readonly #waiting: Waiting[] = []
  #running: Waiting | undefined
  /** Told when nothing runs any more, whatever became of it. */
  #idle: (() => void)[] = []
  #worker: Worker | undefined
  #timeout: NodeJS.Timeout | undefined
  #restart: NodeJS.Timeout | undefined
  #failures = 0
  #ids = 0
  /** Whether the thread is being ended on purpose: then the next one starts at once. */
  #isEnding = false
  #isClosed = false

  constructor(databaseUrl: string, log: Log, settings: JobSettings = {}) {
    this.#databaseUrl = databaseUrl
    this.#log = log
    this.#settings = settings
  }

  /**
   * @throws DomainError of the job's own, `unavailable` when it was not done, `too_many_requests` when the caller has
   * several under way; the signal's reason once that is aborted
   */
  async run<Job extends BoardJob>(job: Job, terms: Terms = {}): Promise<AnswerTo<Job>> {
    terms.signal?.throwIfAborted()
    if (this.#isClosed || this.#waiting.length >= MAX_WAITING) throw notNow()
    if (
      terms.caller !== undefined &&
      this.#countOf(terms.caller) >= (this.#settings.mostOfCaller ?? MOST_OF_CALLER)
    ) {
      throw new DomainError('too_many_requests', 'Several are being made for you already.')
    }
    const answer = await new Promise<AnswerTo<BoardJob>>((resolve, reject) => {
      this.#ids += 1
      const waiting = { id: this.#ids, job, terms, stop: stopSign(), resolve, reject }
      this.#waiting.push(waiting)
      terms.signal?.addEventListener('abort', () => this.#giveUp(waiting), { once: true })
      this.#next()
    })
    // The worker answers each kind with its own.
    return answer as AnswerTo<Job>
  }

  #countOf(caller: string): number {
    const running = this.#running ? [this.#running] : []
    return [...running, ...this.#waiting].filter(({ terms }) => terms.caller === caller).length
  }

  /** Whoever waited for it has gone. */
  #giveUp(given: Waiting): void {
    given.reject(given.terms.signal?.reason)
    const place = this.#waiting.indexOf(given)
    if (place >= 0) this.#waiting.splice(place, 1)
    if (this.#running !== given) return
    raise(given.stop)
    clearTimeout(this.#timeout)
    this.#timeout = setTimeout(() => {
      this.#isEnding = true
      void this.#worker?.terminate()
    }, STOP_MS)
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
    }, STILL_MS)
    const { id, job, stop } = urgent
    this.#worker.postMessage({ id, job, stop } satisfies Asked, handedOver(job))
  }

  #start(): Worker {
    const worker = new Worker(ENTRY, {
      workerData: {
        databaseUrl: this.#databaseUrl,
        exportFont: this.#settings.exportFont,
      } satisfies WorkerStart,
      // Loaders and flags of this process are not the thread's.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#settings.memoryMb ?? MEMORY_MB },
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
    if ('progress' in answered) {
      // Given up, it has its last second, whatever it says.
      if (done.terms.signal?.aborted) return
      this.#timeout?.refresh()
      done.terms.onProgress?.(answered.progress)
      return
    }
    if ('stopped' in answered) this.#givenUp(done, 'step')
    else if ('answer' in answered) done.resolve(answered.answer)
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
    if (this.#isEnding) {
      this.#isEnding = false
      if (lost) this.#givenUp(lost, 'thread')
    } else if (!this.#isClosed) {
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

  /** Its caller was told when it hung up. `by`: the step after which the job stopped, or its thread, which was amid one. */
  #givenUp({ job: { kind, boardId } }: Waiting, by: 'step' | 'thread'): void {
    this.#log.info('worker.given-up', { job: kind, boardId, by })
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

/** A file of 32 MiB changes threads; nobody here reads it again. */
function handedOver(job: BoardJob): readonly ArrayBuffer[] {
  return job.kind === 'import' ? [job.bytes.buffer] : []
}

function notNow(): DomainError {
  return new DomainError('unavailable', 'The server cannot do this now.')
}
