/**
 * One board of a real server under fuzzed frames, half of them raw, half well-formed or nearly so, by the owner of the
 * ids in them. A bystander edits on the same board; at the end the board is read from the database and opened anew.
 */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { message, STEP1, UPDATE } from '#tests/integration/sync/support/peers.ts'
import {
  contentOf,
  docOf,
  isPending,
  lacksLetters,
} from '#tests/support/admission/board-content.ts'
import { type History, mutate, wildUpdate } from '#tests/support/admission/mutated-frames.ts'
import { oneOf, type Random, randomFrom } from '#tests/support/admission/random.ts'
import { stockEditor } from '#tests/support/admission/stock-edits.ts'
import { WirePage } from '#tests/support/admission/wire-page.ts'
import type { AbusedServer } from './abused-server.ts'
import { AskingLink, type Marker, pingMarker } from './asking-link.ts'
import { rawFrame } from './raw-frames.ts'
import { SocketPages } from './socket-pages.ts'
import { clientFrame } from './wire-socket.ts'

export const FRAMES_A_BOARD = 200
const WRITER = 'writer'

/** What was wrong with a board: words of these. */
export const HARMS = [
  'unopenable',
  'lost',
  'muted',
  'pending',
  'log',
  'checkpoint',
  'bystander',
  'reopened',
] as const
export type Harm = (typeof HARMS)[number]

export type Fuzzed = {
  /** Frames the server is known to have read: an answer came behind them, or a close because of them. */
  raw: number
  shaped: number
  /** Links that the server closed. */
  closed: number
  harms: Harm[]
}

export class FuzzedBoard {
  readonly #pages: SocketPages
  readonly #random: Random
  readonly #history: History
  readonly #boardId: string
  /** What the writer knows of the board: well-formed frames are made to fit it, nearly. */
  readonly #mirror = new Y.Doc()
  readonly #shaped: AskingLink
  /** Apart, for what it happens to ask is answered too. */
  readonly #raw: AskingLink
  readonly #done: Fuzzed = { raw: 0, shaped: 0, closed: 0, harms: [] }

  constructor(
    seed: number,
    boardId: string,
    { server, history }: { readonly server: AbusedServer; readonly history: History },
  ) {
    this.#pages = new SocketPages(server)
    this.#random = randomFrom(seed)
    this.#history = history
    this.#boardId = boardId
    rootsOf(this.#mirror)
    const visit = { port: server.port, boardId, person: WRITER }
    this.#raw = new AskingLink(visit)
    this.#shaped = new AskingLink(visit, (opcode, body) => {
      if (opcode === 2 && isStep2(body)) Y.applyUpdate(this.#mirror, bodyOf(body))
    })
  }

  async run(frames: number): Promise<Fuzzed> {
    const known = this.#history.updates.slice(0, this.#random(this.#history.updates.length))
    await this.#shaped.send(framed(known), this.#question())
    const bystander = this.#bystander()
    bystander.open(this.#pages, this.#boardId)
    await this.#pages.settle([bystander])
    const editor = stockEditor(bystander.doc, this.#random, 'by')
    for (let i = 0; i < 6; i++) editor.edit()
    bystander.pump()
    while (this.#done.raw + this.#done.shaped < frames) {
      if (this.#done.raw <= this.#done.shaped) await this.#sendRaw()
      else await this.#sendShaped()
    }
    this.#raw.leave()
    this.#shaped.leave()
    this.#done.closed = this.#raw.closed + this.#shaped.closed
    await this.#look(bystander)
    return this.#done
  }

  async #sendShaped(): Promise<void> {
    const updates = Array.from({ length: 1 + this.#random(4) }, () => this.#update())
    const isAlive = await this.#shaped.send(framed(updates), this.#question())
    // Whatever came before the frame for which it was closed was read, too; how many is not known.
    this.#done.shaped += isAlive ? updates.length : 1
  }

  async #sendRaw(): Promise<void> {
    const real = oneOf(this.#random, ...this.#history.updates)
    const frames = Array.from({ length: 1 + this.#random(3) }, () => rawFrame(this.#random, real))
    const broken = frames.findIndex(({ isWhole }) => !isWhole)
    const sent = broken === -1 ? frames : frames.slice(0, broken + 1)
    const bytes = Buffer.concat(sent.map((frame) => frame.bytes))
    const isAlive = await this.#raw.send(bytes, broken === -1 ? pingMarker() : undefined)
    this.#done.raw += isAlive ? sent.length : 1
  }

  /** Its answer brings what was taken of the frames before. */
  #question(): Marker {
    const question = message(STEP1, Y.encodeStateVector(this.#mirror))
    return { frame: clientFrame(question), isAnswer: (_, body) => isStep2(body) }
  }

  #update(): Uint8Array {
    const random = this.#random
    const { updates, wholes, clients } = this.#history
    if (random(2) === 0) return wildUpdate(random, this.#mirror, clients)
    const real = random(8) === 0 ? oneOf(random, ...wholes) : oneOf(random, ...updates)
    return random(12) === 0 ? real : mutate(random, real)
  }

  #bystander(): WirePage {
    const doc = new Y.Doc()
    doc.clientID = 1 + this.#random(2 ** 32 - 2)
    rootsOf(doc)
    return new WirePage(doc, 'bystander')
  }

  async #look(bystander: WirePage): Promise<void> {
    try {
      await this.#pages.settle([bystander])
      const view = await this.#pages.view(this.#boardId)
      const log = docOf(await this.#pages.rows(this.#boardId))
      const isMuted = bystander.acknowledged !== bystander.sent
      bystander.lose()
      await this.#pages.forget(this.#boardId)
      const reopened = await this.#pages.view(this.#boardId)
      await this.#pages.forget(this.#boardId)
      const others = {
        log: contentOf(log),
        checkpoint: view.checkpoint,
        bystander: contentOf(bystander.doc),
        reopened: reopened.content,
      }
      const is: Readonly<Record<Exclude<Harm, 'unopenable'>, boolean>> = {
        log: others.log !== view.content,
        checkpoint: others.checkpoint !== view.content,
        bystander: others.bystander !== view.content,
        reopened: others.reopened !== view.content,
        lost: Object.values(others).some((other) => lacksLetters(other, view.content)),
        muted: isMuted,
        pending: view.isPending || isPending(log),
      }
      this.#done.harms.push(...HARMS.filter((harm) => harm !== 'unopenable' && is[harm]))
    } catch {
      bystander.lose()
      this.#done.harms.push('unopenable')
    }
  }
}

function framed(updates: readonly Uint8Array[]): Buffer {
  return Buffer.concat(updates.map((update) => clientFrame(message(UPDATE, update))))
}

function isStep2(heard: Buffer): boolean {
  return heard[0] === 0 && heard[1] === 1
}

/** What a sync message carries. */
function bodyOf(heard: Buffer): Uint8Array {
  let at = 2
  while ((heard[at] ?? 0) > 127) at += 1
  return heard.subarray(at + 1)
}
