/** Starts server-process.ts on a database of its own, asks it things, kills it and starts it again on the same port. */

import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import * as Y from 'yjs'
import { type BoardStore, openBoardStore } from '#server/database/board-store.ts'
import type { SyncLimits } from '#server/sync/sync-limits.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import type { Answers, Question } from './questions.ts'

const SCRIPT = new URL('server-process.ts', import.meta.url).pathname

/** A fault that is built in on purpose: whoever looks for harm must find it there. */
export type Plant = 'without-admission' | 'forgetful'

type Waiter = {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
}

export class AbusedServer {
  readonly database: FreshDatabase
  /** To read what is in the database past the server. */
  readonly store: BoardStore
  port = 0
  /** Ended by itself: what must never happen. */
  crashes = 0
  readonly #limits: Partial<SyncLimits>
  readonly #plant: Plant | undefined
  #child: ChildProcess | undefined
  #asked = 0
  readonly #waiting = new Map<number, Waiter>()

  private constructor(
    database: FreshDatabase,
    limits: Partial<SyncLimits>,
    plant: Plant | undefined,
  ) {
    this.#plant = plant
    this.database = database
    this.store = openBoardStore(database.url)
    this.#limits = limits
  }

  static async start(limits: Partial<SyncLimits> = {}, plant?: Plant): Promise<AbusedServer> {
    const server = new AbusedServer(await freshDatabase(), limits, plant)
    await server.#spawn()
    return server
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** A new board, in the database. */
  async makeBoard(content: Uint8Array = Y.encodeStateAsUpdate(new Y.Doc())): Promise<string> {
    const id = randomUUID()
    await this.database.db.board.create({ data: { id, title: 'Board' } })
    await this.store.create(id, content)
    return id
  }

  /** The rows of a board as they lie in the database. */
  async rows(boardId: string): Promise<readonly Uint8Array[]> {
    return (await this.store.load(boardId))?.updates ?? []
  }

  async ask<K extends keyof Answers>(ask: K, question: Question<K>): Promise<Answers[K]> {
    const id = ++this.#asked
    return await new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#child?.send({ id, ask, question })
    })
  }

  /** As a crash of the machine would, and a start at the same address. */
  async killAndRestart(): Promise<void> {
    await this.#end('SIGKILL')
    await this.#spawn()
  }

  async stop(): Promise<void> {
    await this.ask('shutdown', {})
    await this.#end('SIGKILL')
    await this.store.close()
    await this.database.drop()
  }

  async #spawn(): Promise<void> {
    const child = fork(SCRIPT, [], {
      execArgv: ['--import', 'tsx', '--expose-gc'],
      env: {
        ...process.env,
        DATABASE_URL: this.database.url,
        PORT: String(this.port),
        ABUSE_PLANT: this.#plant ?? '',
        ABUSE_LIMITS: JSON.stringify(this.#limits),
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#child = child
    child.on('message', (message: { id?: number; answer?: never; error?: string }) =>
      this.#hear(message),
    )
    child.on('exit', () => this.#ended(child))
    const [{ port }] = (await once(child, 'message')) as [{ port: number }]
    this.port = port
  }

  #hear({ id, answer, error }: { id?: number; answer?: never; error?: string }): void {
    const waiter = this.#waiting.get(id ?? 0)
    if (id === undefined || waiter === undefined) return
    this.#waiting.delete(id)
    if (error === undefined) waiter.resolve(answer as never)
    else waiter.reject(new Error(error))
  }

  #ended(child: ChildProcess): void {
    if (this.#child === child) this.crashes += 1
    for (const { reject } of this.#waiting.values()) reject(new Error('The server ended.'))
    this.#waiting.clear()
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
}
