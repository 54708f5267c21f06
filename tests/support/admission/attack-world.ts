/**
 * A small board with a live victim, a bystander and Eve, who is an editor of it too and sends what she likes. An
 * attack has an effect if anything but Eve's own loss comes of it.
 */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { message, STEP1, UPDATE } from '#tests/integration/sync/support/peers.ts'
import { contentOf, docOf, isPending } from './board-content.ts'
import type { PageLink, PageServer } from './page-server.ts'
import { type Random, randomFrom } from './random.ts'
import { WirePage } from './wire-page.ts'

const NAMES = ['victim', 'bob', 'eve'] as const
type Name = (typeof NAMES)[number]

export class AttackWorld {
  readonly random: Random
  readonly boardId: string
  readonly #seed: number
  readonly #server: PageServer
  readonly #pages: Readonly<Record<Name, WirePage>>
  #before = ''
  /** The id under which the server writes, and its first free clock. */
  server = { id: 0, end: 0 }

  constructor(seed: number, boardId: string, server: PageServer) {
    this.random = randomFrom(seed)
    this.boardId = boardId
    this.#seed = seed
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
    this.server = await this.#server.write(this.boardId)
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
      const link = await this.#send(bytes)
      await this.#settle()
      if ((await this.#state()) !== this.#before) problems.push('changed the board')
      await this.#goOn(problems)
      link.cut()
    } catch (error) {
      problems.push(`threw ${String(error).slice(0, 60)}`)
    }
    return problems
  }

  async leave(): Promise<void> {
    for (const name of NAMES) this.#pages[name].lose()
    await this.#server.forget(this.boardId)
  }

  /** Resolves once it was judged: the question behind it was answered, or the link closed. */
  async #send(bytes: Uint8Array): Promise<PageLink> {
    let isJudged = false
    const judged = (): void => {
      isJudged = true
    }
    const link = this.#server.connect(this.boardId, 'eve', {
      heard: (heard) => {
        if (heard[0] === 0 && heard[1] === 1) judged()
      },
      closed: judged,
    })
    await this.#server.turn()
    link.send(message(UPDATE, bytes))
    if (link.isOpen) link.send(message(STEP1, Uint8Array.of(0)))
    while (!isJudged) await this.#server.turn()
    return link
  }

  async #goOn(problems: string[]): Promise<void> {
    for (const name of NAMES) {
      write(this.#pages[name].doc, `after ${name}`)
      await this.#settle()
    }
    const { content, checkpoint, isPending } = await this.#server.view(this.boardId)
    for (const name of NAMES) problems.push(...problemsOf(this.#pages[name], name, content))
    const reloaded = docOf(await this.#server.rows(this.boardId))
    if (contentOf(reloaded) !== content) problems.push('reload')
    if (checkpoint !== content) problems.push('checkpoint')
    if (isPending) problems.push('something is pending')
  }

  /** Content and clocks. */
  async #state(): Promise<string> {
    const { content, clocks } = await this.#server.view(this.boardId)
    return JSON.stringify([content, clocks])
  }

  #page(name: Name): WirePage {
    const doc = new Y.Doc()
    doc.clientID = 1 + this.random(2 ** 31 - 2) * 2
    rootsOf(doc)
    return new WirePage(doc, name)
  }

  async #settle(): Promise<void> {
    await this.#server.settle(Object.values(this.#pages))
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
