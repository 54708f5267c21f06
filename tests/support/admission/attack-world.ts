/**
 * A small board with a live victim, a bystander and Eve, who is an editor of it too and sends what she likes. An
 * attack has an effect if anything but Eve's own loss comes of it.
 */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { message, UPDATE } from '#tests/integration/sync/support/peers.ts'
import { contentOf, docOf, isPending } from './board-content.ts'
import { turn } from './honest-world.ts'
import type { LocalServer } from './local-server.ts'
import type { MemoryLog } from './memory-log.ts'
import { type Random, randomFrom } from './random.ts'
import { WirePage } from './wire-page.ts'

const NAMES = ['victim', 'bob', 'eve'] as const
type Name = (typeof NAMES)[number]

export class AttackWorld {
  readonly random: Random
  readonly boardId: string
  readonly #seed: number
  readonly #disk: MemoryLog
  readonly #server: LocalServer
  readonly #pages: Readonly<Record<Name, WirePage>>
  #before = ''
  /** The id under which the server writes, and its first free clock. */
  server = { id: 0, end: 0 }

  constructor(seed: number, disk: MemoryLog, server: LocalServer) {
    this.random = randomFrom(seed)
    this.boardId = `board-${seed}`
    this.#seed = seed
    this.#disk = disk
    this.#server = server
    this.#pages = { victim: this.#page('victim'), bob: this.#page('bob'), eve: this.#page('eve') }
  }

  /** Everybody has come, and all have written but, sometimes, the victim, who only has announced itself. */
  async begin(): Promise<void> {
    for (const name of NAMES) this.#pages[name].open(this.#server, this.boardId)
    await this.#settle()
    for (const name of NAMES) {
      if (name !== 'victim' || this.#seed % 3 > 0) write(this.#pages[name].doc, name)
      await this.#settle()
    }
    this.server = await this.#server.rooms.change(this.boardId, null, (doc) => {
      rootsOf(doc).meta.set('schemaVersion', 1)
      return { id: doc.clientID, end: Y.getState(doc.store, doc.clientID) + 1 }
    })
    await this.#settle()
    this.#before = await this.#state()
  }

  id(name: Name): number {
    return this.#pages[name].doc.clientID
  }

  /** The first free clock of somebody's. */
  end(name: Name): number {
    return Y.getState(this.#pages.bob.doc.store, this.id(name))
  }

  /** Where the letters of Bob's title are: the type, the first letter, and how many there are. */
  get bobsTitle(): { readonly type: number; readonly first: number } {
    const entity = rootsOf(this.#pages.bob.doc).proposals.get('bob')
    const title = entity?.get('title')
    const clock = title instanceof Y.Text ? title._item?.id.clock : undefined
    if (clock === undefined) throw new Error('Bob has no title')
    return { type: clock, first: clock + 1 }
  }

  /** What came of it; nothing, if admission is any good. */
  async attack(bytes: Uint8Array): Promise<readonly string[]> {
    const problems: string[] = []
    try {
      const link = this.#server.connect(this.boardId, 'eve', { heard: () => 0, closed: () => 0 })
      await turn()
      link.send(message(UPDATE, bytes))
      await this.#settle()
      if ((await this.#state()) !== this.#before) problems.push('changed the board')
      await this.#goOn(problems)
      link.cut()
    } catch (error) {
      problems.push(`threw ${String(error).slice(0, 60)}`)
    }
    return problems
  }

  leave(): void {
    for (const name of NAMES) this.#pages[name].lose()
    this.#server.rooms.end(this.boardId, 4503)
    this.#disk.forget(this.boardId)
  }

  async #goOn(problems: string[]): Promise<void> {
    for (const name of NAMES) {
      write(this.#pages[name].doc, `after ${name}`)
      await this.#settle()
    }
    const truth = contentOf(this.#pages.bob.doc)
    const { live, checkpoint, pending } = await this.#server.rooms.read(this.boardId, (doc) => ({
      live: contentOf(doc),
      checkpoint: docOf([Y.encodeStateAsUpdate(doc)]),
      pending: isPending(doc),
    }))
    for (const name of NAMES) problems.push(...problemsOf(this.#pages[name], name, live))
    if (truth !== live) problems.push('the server diverged')
    if (contentOf(docOf(this.#disk.board(this.boardId).updates)) !== live) problems.push('reload')
    if (contentOf(checkpoint) !== live) problems.push('checkpoint')
    if (pending || isPending(checkpoint)) problems.push('something is pending')
  }

  /** Content and clocks. */
  async #state(): Promise<string> {
    return await this.#server.rooms.read(this.boardId, (doc) => {
      const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
      return JSON.stringify([contentOf(doc), clocks])
    })
  }

  #page(name: Name): WirePage {
    const doc = new Y.Doc()
    doc.clientID = 1 + this.random(2 ** 31 - 2) * 2
    rootsOf(doc)
    return new WirePage(doc, name)
  }

  async #settle(): Promise<void> {
    const pages = Object.values(this.#pages)
    for (let quiet = 0; quiet < 5; ) {
      quiet = pages.every((page) => page.isQuiet) ? quiet + 1 : 0
      for (const page of pages) {
        while (page.up.length > 0) page.sendOne()
        while (page.down.length > 0) page.hearOne()
      }
      await turn()
    }
  }
}

function problemsOf(page: WirePage, name: Name, live: string): string[] {
  const problems: string[] = []
  if (contentOf(page.doc) !== live) problems.push(`${name} diverged`)
  if (isPending(page.doc)) problems.push(`${name} has something pending`)
  const isTaken = live.includes(`after ${name}`) && page.acknowledged === page.sent
  if (!isTaken) problems.push(`${name} is muted`)
  return problems
}

/** A card with a title, a change of it, an entry in the ledger, a position, and something deleted. */
function write(doc: Y.Doc, name: string): void {
  const { proposals, ledger, meta } = rootsOf(doc)
  const entity = new Y.Map<unknown>()
  proposals.set(name, entity)
  const title = new Y.Text(`${name} writes a title`)
  entity.set('title', title)
  ledger.push([{ id: name }])
  entity.set('status', 'open')
  entity.set('status', 'agreed')
  title.delete(1, 2)
  meta.set('title', name)
}
