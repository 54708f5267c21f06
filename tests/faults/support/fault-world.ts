/**
 * A board, the people on it, the network between them and Parley, and the ledger: what every fault test starts from.
 * Next: editor.ts, ledger.ts.
 */

import type * as Y from 'yjs'
import { until } from '#tests/integration/sync/support/until.ts'
import { type Random, randomFrom } from '#tests/support/admission/random.ts'
import { TcpProxy } from '#tests/support/tcp-proxy.ts'
import { hasSeenMore, readServed, readStored } from './board-reader.ts'
import { findEdits, furnish } from './edit.ts'
import { Editor } from './editor.ts'
import { type Findings, Ledger } from './ledger.ts'
import type { Ends, ParleyUnderTest, People } from './parley-under-test.ts'

export type WorldOptions = {
  readonly parley: ParleyUnderTest
  readonly databaseUrl: string
  readonly editors: number
  readonly seed: number
  /** How wrong an editor's clock is, in ms; absent: all are right. */
  readonly clockOf?: (editor: number) => number
}

/** What was wrong after a crash; figures apart. */
export type Crash = {
  /** From its start: until it listens, and until it has shown somebody the whole board. */
  readonly listeningMs: number
  readonly readyMs: number
  /** Promised, and not in the database when the process was dead. */
  readonly notStored: readonly string[]
  /** What a newcomer is shown by the next process, against what was promised. */
  readonly reloaded: Findings
  /** Editors who had seen something that is gone. */
  readonly unseen: readonly number[]
}

type Parts = WorldOptions & {
  readonly running: Ends
  readonly people: People
  readonly network: TcpProxy
}

export class FaultWorld {
  readonly ledger = new Ledger()
  readonly network: TcpProxy
  readonly random: Random
  readonly editors: readonly Editor[]
  readonly #parley: ParleyUnderTest
  readonly #databaseUrl: string
  readonly #people: People
  #running: Ends

  private constructor(parts: Parts) {
    const { parley, databaseUrl, editors, seed, running, people, network, clockOf } = parts
    this.#parley = parley
    this.#databaseUrl = databaseUrl
    this.#running = running
    this.#people = people
    this.network = network
    this.random = randomFrom(seed)
    const { ledger, random } = this
    const url = `ws://127.0.0.1:${network.port}/sync`
    this.editors = Array.from({ length: editors }, (_, number) => {
      const cookie = people.cookies[number] ?? ''
      const clock = clockOf?.(number) ?? 0
      return new Editor({ number, boardId: people.boardId, cookie, url, ledger, random, clock })
    })
  }

  /** Everybody has the furnished board before them. */
  static async open(options: WorldOptions): Promise<FaultWorld> {
    const running = await options.parley.start()
    // One more, who only looks.
    const people = await options.parley.people(running, options.editors + 1)
    const network = await TcpProxy.open(running.port)
    const world = new FaultWorld({ ...options, running, people, network })
    try {
      await world.#begin()
      return world
    } catch (error) {
      await world.end()
      throw error
    }
  }

  get running(): Ends {
    return this.#running
  }

  get cookies(): readonly string[] {
    return this.#people.cookies
  }

  get boardId(): string {
    return this.#people.boardId
  }

  work(everyMs: number): void {
    for (const editor of this.editors) editor.work(everyMs)
  }

  rest(): void {
    for (const editor of this.editors) editor.rest()
  }

  async everybody(
    does: string,
    holds: (editor: Editor) => boolean,
    patienceMs = 60_000,
  ): Promise<void> {
    await until(`everybody ${does}`, () => this.editors.every(holds), patienceMs)
  }

  /**
   * SIGKILL, now. What was promised is looked for in the database while nobody runs, and in what the next process
   * shows before any editor, who would send it again, is let in.
   * @param whileDead runs once nobody can write any more
   */
  async crash(whileDead?: () => Promise<unknown>): Promise<Crash> {
    this.network.target = undefined
    await this.#running.kill()
    this.network.cut()
    await whileDead?.()
    const due = this.ledger.dueNow()
    const stored = await readStored(this.#databaseUrl, this.boardId)
    const notStored = this.ledger.compare(stored, due).lost
    const started = performance.now()
    this.#running = await this.#parley.start()
    const listeningMs = performance.now() - started
    const served = await this.read()
    const readyMs = performance.now() - started
    const unseen = this.editors.filter(({ doc }) => hasSeenMore(doc, served))
    const reloaded = this.ledger.compare(served, due)
    this.network.target = this.#running.port
    return { listeningMs, readyMs, notStored, reloaded, unseen: unseen.map(({ number }) => number) }
  }

  /** Some click "try again" instead of waiting for the page's next attempt. */
  hurry(): void {
    for (const editor of this.editors) if (this.random(2) === 0) editor.connection.retry()
  }

  /** The board as somebody who comes anew is shown it. */
  async read(): Promise<Y.Doc> {
    const cookie = this.#people.cookies.at(-1) ?? ''
    return await readServed({ port: this.#running.port, boardId: this.boardId, cookie })
  }

  /** The board as the database has it. */
  async stored(): Promise<Y.Doc> {
    return await readStored(this.#databaseUrl, this.boardId)
  }

  /** Looks whether everything promised until now is in the database. @returns what is not */
  async audit(): Promise<readonly string[]> {
    for (const editor of this.editors) editor.look()
    const due = this.ledger.dueNow()
    return this.ledger.compare(await this.stored(), due).lost
  }

  /** Nobody edits any more: waits until all is saved, and compares everything made with everybody's board. */
  async settle(patienceMs = 60_000): Promise<Findings> {
    this.rest()
    await this.everybody('is saved', (editor) => editor.isSaved, patienceMs)
    const served = await this.read()
    const found = findEdits(served)
    await this.everybody('has the same board', ({ doc }) => isSame(findEdits(doc), found))
    return this.ledger.compare(served, this.ledger.allMade())
  }

  get falseSaved(): readonly string[] {
    return this.editors.flatMap((editor) => editor.falseSaved)
  }

  get longestEditMs(): number {
    return Math.max(...this.editors.map((editor) => editor.longestEditMs))
  }

  async #begin(): Promise<void> {
    const [first] = this.editors
    await this.everybody('is in', (editor) => editor.connection.opened)
    if (first !== undefined) furnish(first.doc, this.editors.length)
    await this.everybody('has the board', (editor) => findEdits(editor.doc).notes.size > 0)
    await this.everybody('is saved', (editor) => editor.isSaved)
  }

  async end(): Promise<void> {
    for (const editor of this.editors) editor.close()
    await this.network.close()
    await this.#running.stop()
  }
}

function isSame(a: object, b: object): boolean {
  const flat = (found: object) =>
    JSON.stringify(
      Object.values(found).map((counts: ReadonlyMap<unknown, number>) => [...counts].sort()),
    )
  return flat(a) === flat(b)
}
