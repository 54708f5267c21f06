/**
 * One board under mutated frames. They come from the owner of the ids in them, so that ownership is not what saves it;
 * a bystander edits at the same time, and a second board of the same process must not notice anything.
 */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { message, UPDATE } from '#tests/integration/sync/support/peers.ts'
import { contentOf, docOf, isPending, lacksLetters } from './board-content.ts'
import { type LocalLink, type LocalServer, turn } from './local-server.ts'
import type { MemoryLog } from './memory-log.ts'
import { type History, makeHistory, mutate, wildUpdate } from './mutated-frames.ts'
import { oneOf, type Random, randomFrom } from './random.ts'
import { stockEditor } from './stock-edits.ts'
import { WirePage } from './wire-page.ts'

/** Frames to one board before it is looked at. */
export const FRAMES_A_BOARD = 40
const MAX_WRONG = 200

export type FuzzReport = {
  boards: number
  frames: number
  /** Boards that cannot be opened again, from the log or from a checkpoint. */
  unopenable: number
  /** Boards that say something else when reopened from their log, or from a checkpoint; or at the bystander. */
  differing: { log: number; checkpoint: number; bystander: number }
  /** Boards that do not even hold the same letters and values there, whatever their order. */
  lost: number
  /** Boards that differ although nothing odd was counted. */
  unsignalled: number
  /** Boards on which the bystander’s own edits were not taken. */
  muted: number
  pending: number
  slowestMs: number
  /** Boards on which something was wrong, and what: enough of them to play again. */
  readonly wrong: { readonly seed: number; readonly what: readonly string[] }[]
}

export function zeroFuzz(): FuzzReport {
  const differing = { log: 0, checkpoint: 0, bystander: 0 }
  const counts = {
    boards: 0,
    frames: 0,
    unopenable: 0,
    lost: 0,
    unsignalled: 0,
    muted: 0,
    pending: 0,
  }
  return { ...counts, differing, slowestMs: 0, wrong: [] }
}

export class Fuzzer {
  readonly report = zeroFuzz()
  readonly #disk: MemoryLog
  readonly #server: LocalServer
  /** Shared by 25 boards: making it takes as long as they do. */
  #history: History | undefined
  #age = -1

  constructor(disk: MemoryLog, server: LocalServer) {
    this.#disk = disk
    this.#server = server
  }

  async board(seed: number): Promise<void> {
    const random = randomFrom(seed)
    const age = Math.floor(seed / 25)
    if (this.#history === undefined || this.#age !== age)
      this.#history = makeHistory(randomFrom(age))
    this.#age = age
    const boardId = `fuzz-${seed}`
    const bystander = this.#bystander(random)
    const live = await this.#server.rooms.read(boardId, (doc) => doc)
    const cut = random(this.#history.updates.length)
    for (const update of this.#history.updates.slice(0, cut)) this.#send(boardId, update)
    bystander.open(this.#server, boardId)
    await settle(bystander, this.#server)
    const editor = stockEditor(bystander.doc, random, 'by')
    for (let i = 0; i < 6; i++) editor.edit()
    const odd = this.#server.context.counters.updatesOdd
    for (let i = 0; i < FRAMES_A_BOARD; i++) {
      const doc = (await this.#live(boardId)) ?? live
      this.#timed(() => this.#send(boardId, this.#frame(random, doc, cut)))
    }
    await settle(bystander, this.#server)
    // The board may just be being loaded anew; what came meanwhile is taken afterwards.
    await this.#server.rooms.read(boardId, () => undefined)
    await settle(bystander, this.#server)
    await this.#look(boardId, bystander, seed, this.#server.context.counters.updatesOdd > odd)
    bystander.lose()
    this.#link?.cut()
    this.#server.rooms.end(boardId, 4503)
    this.#disk.forget(boardId)
  }

  #link: LocalLink | undefined
  #linkOf = ''
  #doc: Y.Doc | undefined
  #rebuilds = -1

  /** The document as it is: another one after the room was rebuilt. */
  async #live(boardId: string): Promise<Y.Doc | undefined> {
    const { rebuilds, loads } = this.#server.context.counters
    if (this.#doc === undefined || this.#rebuilds !== rebuilds + loads) {
      this.#doc = await this.#server.rooms.read(boardId, (doc) => doc)
      this.#rebuilds = this.#server.context.counters.rebuilds + this.#server.context.counters.loads
    }
    return this.#doc
  }

  /** By the writer, who comes back whenever it was closed. */
  #send(boardId: string, update: Uint8Array): void {
    if (this.#link === undefined || !this.#link.isOpen || this.#linkOf !== boardId) {
      this.#link?.cut()
      this.#linkOf = boardId
      this.#link = this.#server.connect(boardId, 'writer', { heard: () => 0, closed: () => 0 })
    }
    this.#link.send(message(UPDATE, update))
  }

  #frame(random: Random, doc: Y.Doc, cut: number): Uint8Array {
    const { updates, wholes, clients } = this.#history ?? { updates: [], wholes: [], clients: [] }
    if (random(2) === 0) return wildUpdate(random, doc, clients)
    const near = updates[Math.min(updates.length - 1, cut + random(6))]
    const real = random(8) === 0 ? oneOf(random, ...wholes) : oneOf(random, near, ...updates)
    if (real === undefined || random(12) === 0) return real ?? new Uint8Array()
    return mutate(random, real)
  }

  #timed(act: () => void): void {
    const started = performance.now()
    act()
    this.report.frames += 1
    this.report.slowestMs = Math.max(this.report.slowestMs, performance.now() - started)
  }

  #bystander(random: Random): WirePage {
    const doc = new Y.Doc()
    doc.clientID = 1 + random(2 ** 32 - 2)
    rootsOf(doc)
    return new WirePage(doc, 'bystander')
  }

  async #look(
    boardId: string,
    bystander: WirePage,
    seed: number,
    isSignalled: boolean,
  ): Promise<void> {
    const { report } = this
    report.boards += 1
    const what = await this.#wrongWith(boardId, bystander)
    const differs = what.filter((where) => where in report.differing)
    for (const where of ['log', 'checkpoint', 'bystander'] as const) {
      if (differs.includes(where)) report.differing[where] += 1
    }
    if (differs.length > 0 && !isSignalled) what.push('unsignalled')
    for (const name of ['unopenable', 'lost', 'muted', 'pending', 'unsignalled'] as const) {
      if (what.includes(name)) report[name] += 1
    }
    if (what.length > 0 && report.wrong.length < MAX_WRONG) report.wrong.push({ seed, what })
  }

  async #wrongWith(boardId: string, bystander: WirePage): Promise<string[]> {
    try {
      const { content, whole, pending } = await this.#server.rooms.read(boardId, (doc) => ({
        content: contentOf(doc),
        whole: Y.encodeStateAsUpdate(doc),
        pending: isPending(doc),
      }))
      const others = {
        log: contentOf(docOf(this.#disk.board(boardId).updates)),
        checkpoint: contentOf(docOf([whole])),
        bystander: contentOf(bystander.doc),
      }
      const is = {
        log: others.log !== content,
        checkpoint: others.checkpoint !== content,
        bystander: others.bystander !== content,
        lost: Object.values(others).some((other) => lacksLetters(other, content)),
        muted: bystander.acknowledged !== bystander.sent,
        pending,
      }
      return Object.entries(is).flatMap(([name, isSo]) => (isSo ? [name] : []))
    } catch {
      return ['unopenable']
    }
  }
}

async function settle(page: WirePage, server: LocalServer): Promise<void> {
  for (let quiet = 0; quiet < 4; ) {
    quiet = server.isAtRest && page.isQuiet ? quiet + 1 : 0
    page.pump()
    await turn()
  }
}
