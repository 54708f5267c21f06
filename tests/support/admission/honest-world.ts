/**
 * Honest people at one board: several pages and tabs, stored documents that are sent again, edits made offline, undo,
 * links that break, servers that crash. Whatever they do, all of it must be there at the end, everywhere.
 */

import * as Y from 'yjs'
import { differingRoots } from '#domain/board/digest/differing-roots.ts'
import { rootsOf } from '#domain/board/document.ts'
import { digestOf } from '../digest-of.ts'
import { contentOf, docOf, isPending } from './board-content.ts'
import { LocalServer, turn } from './local-server.ts'
import { MemoryLog } from './memory-log.ts'
import { parleyEditor } from './parley-edits.ts'
import { type Random, randomFrom } from './random.ts'
import { type StockEditor, stockEditor } from './stock-edits.ts'
import { undoEditor } from './undo-edits.ts'
import { WIRE, WirePage } from './wire-page.ts'

const BOARD = 'board'
const STORED = Symbol('stored')
const TABS = Symbol('tabs')

/** A browser: what its pages have stored, and whether its tabs talk to each other. */
type Device = {
  readonly personId: string
  readonly stored: Uint8Array[]
  readonly tabs: Set<Tab>
  readonly tabsTalk: boolean
}
type Tab = WirePage & { readonly editor: StockEditor; readonly device: Device; isLoaded: boolean }

export type HonestReport = {
  readonly sessions: number
  readonly frames: number
  readonly crashes: number
  /** What went wrong, in words; empty when all is well. */
  readonly problems: readonly string[]
  readonly counters: LocalServer['context']['counters']
}

/** `undo`: stock Yjs itself now and then parts its replicas here, so only what the server refuses counts. */
export type Traffic = keyof typeof EDITORS

export const EDITORS = { parley: parleyEditor, stock: stockEditor, undo: undoEditor } as const

/** Plays a world to its end. */
export async function playHonestWorld(
  seed: number,
  traffic: Traffic,
  steps: number,
): Promise<HonestReport> {
  const world = new HonestWorld(seed, traffic)
  for (let i = 0; i < steps; i++) await world.step()
  return await world.end()
}

class HonestWorld {
  readonly #random: Random
  readonly #traffic: Traffic
  readonly #disk = new MemoryLog()
  readonly #server = new LocalServer(this.#disk)
  readonly #devices: Device[] = []
  readonly #tabs = new Set<Tab>()
  /** Everything anybody ever did. */
  readonly #truth = new Y.Doc()
  #sessions = 0
  #crashes = 0

  constructor(seed: number, traffic: Traffic) {
    this.#random = randomFrom(seed)
    this.#traffic = traffic
    rootsOf(this.#truth)
    const people = 2 + this.#random(3)
    for (let i = 0; i < people; i++) {
      const browsers = 1 + Number(this.#random(3) === 0)
      for (let k = 0; k < browsers; k++) {
        const tabsTalk = this.#random(2) === 0
        this.#devices.push({ personId: `p${i}`, stored: [], tabs: new Set(), tabsTalk })
      }
    }
  }

  async step(): Promise<void> {
    const tabs = [...this.#tabs]
    const tab = tabs[this.#random(tabs.length || 1)]
    const chance = this.#random(100)
    if (tab === undefined || (chance < 3 && tabs.length < 7)) this.#openPage()
    else if (chance < 45) this.#use(tab, chance)
    else if (chance < 48) await turn()
    else if (chance === 48 && this.#random(4) === 0) this.#crash()
    else this.#pump(tabs)
    if (this.#random(5) === 0) await turn()
  }

  #use(tab: Tab, chance: number): void {
    if (chance < 5) this.#closePage(tab)
    else if (chance < 9) this.#toggleLink(tab)
    else if (chance < 12) this.#loadStored(tab)
    else tab.editor.edit()
  }

  async end(): Promise<HonestReport> {
    // Whatever a browser still holds comes back with its next page.
    for (const device of this.#devices) this.#loadStored(this.#makeTab(device))
    for (const tab of this.#tabs) {
      this.#loadStored(tab)
      tab.open(this.#server, BOARD)
    }
    await this.#settle()
    const problems = await this.#problems()
    const { counters } = this.#server.context
    for (const tab of this.#tabs) tab.lose()
    await this.#server.rooms.shutdown()
    return {
      sessions: this.#sessions,
      frames: counters.updatesReceived,
      crashes: this.#crashes,
      problems,
      counters,
    }
  }

  #openPage(): void {
    const device = this.#devices[this.#random(this.#devices.length)]
    if (device === undefined) return
    const tab = this.#makeTab(device)
    if (this.#random(3) > 0) this.#loadStored(tab)
    if (this.#random(4) > 0) tab.open(this.#server, BOARD)
    if (this.#random(2) === 0) tab.editor.edit()
  }

  #makeTab(device: Device): Tab {
    this.#sessions += 1
    const doc = new Y.Doc()
    doc.clientID = 1 + this.#random(2 ** 32 - 2)
    rootsOf(doc)
    const make = EDITORS[this.#traffic]
    const editor = make(doc, this.#random, `${device.personId}-${this.#sessions}`)
    const page = new WirePage(doc, device.personId)
    const tab: Tab = Object.assign(page, { editor, device, isLoaded: false })
    doc.on('update', (update: Uint8Array, origin: unknown) => this.#spread(tab, update, origin))
    if (device.tabsTalk) for (const other of device.tabs) exchange(tab, other)
    device.tabs.add(tab)
    this.#tabs.add(tab)
    return tab
  }

  /** Into the truth, the browser's store, and the other tabs. */
  #spread(tab: Tab, update: Uint8Array, origin: unknown): void {
    const { device } = tab
    const isOwn = origin !== WIRE && origin !== STORED && origin !== TABS
    if (isOwn) Y.applyUpdate(this.#truth, update)
    if (origin !== STORED) device.stored.push(update)
    if (origin === WIRE || origin === TABS || !device.tabsTalk) return
    for (const other of device.tabs) if (other !== tab) Y.applyUpdate(other.doc, update, TABS)
  }

  #loadStored(tab: Tab): void {
    if (tab.isLoaded) return
    tab.isLoaded = true
    const { stored } = tab.device
    const updates = stored.slice()
    tab.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(tab.doc, update, STORED)
    }, STORED)
    if (stored.length > 60) stored.splice(0, stored.length, Y.mergeUpdates(stored))
  }

  #closePage(tab: Tab): void {
    // A page that has not stored what it was opened with yet would lose what it did meanwhile.
    if (!tab.isLoaded) return
    tab.lose()
    tab.device.tabs.delete(tab)
    this.#tabs.delete(tab)
    tab.doc.destroy()
  }

  #toggleLink(tab: Tab): void {
    if (tab.link === undefined) tab.open(this.#server, BOARD)
    else tab.lose()
  }

  #crash(): void {
    this.#crashes += 1
    this.#server.crash()
  }

  #pump(tabs: readonly Tab[]): void {
    for (const tab of tabs) {
      if (this.#random(3) > 0) tab.sendOne()
      if (this.#random(3) > 0) tab.hearOne()
    }
  }

  async #settle(): Promise<void> {
    for (let quiet = 0; quiet < 8; ) {
      const isQuiet = this.#server.isAtRest && [...this.#tabs].every((tab) => tab.isQuiet)
      quiet = isQuiet ? quiet + 1 : 0
      for (const tab of this.#tabs) while (!tab.isQuiet) letThrough(tab)
      await turn()
    }
  }

  async #problems(): Promise<string[]> {
    const truth = contentOf(this.#truth)
    const problems: string[] = []
    const claim = (what: string, isTrue: boolean): void => {
      if (!isTrue) problems.push(what)
    }
    const claimSame = (what: string, content: string): void => {
      claim(`${what} says something else`, this.#traffic === 'undo' || content === truth)
    }
    const live = await this.#server.rooms.read(BOARD, (doc) => ({
      content: contentOf(doc),
      digest: digestOf(doc),
      isPending: isPending(doc),
      checkpoint: contentOf(docOf([Y.encodeStateAsUpdate(doc)])),
    }))
    const log = docOf(this.#disk.board(BOARD).updates)
    claimSame('the server', live.content)
    claim('the server has something pending', !live.isPending)
    claimSame('the log', contentOf(log))
    claimSame('a checkpoint', live.checkpoint)
    for (const tab of this.#tabs) {
      const content = contentOf(tab.doc)
      claimSame('a page', content)
      const digest = digestOf(tab.doc)
      claim('a page was not told all', digest.state === live.digest.state)
      const agrees = differingRoots(digest.roots, live.digest.roots).length === 0
      claim('a digest is wrong', agrees === (content === live.content))
      claim('a page has something pending', !isPending(tab.doc))
      claim('a page was closed', tab.link !== undefined && !tab.closes.includes(1007))
      claim('something was left out for good', tab.acknowledged === tab.sent)
    }
    const { updatesRefused, updatesForeign, closedMalformed, rebuilds } =
      this.#server.context.counters
    claim(
      `refused ${this.#server.said.join(' ')}`,
      updatesRefused + updatesForeign + closedMalformed + rebuilds === 0,
    )
    return [...new Set(problems)]
  }
}

function letThrough(tab: Tab): void {
  tab.sendOne()
  tab.hearOne()
}

function exchange(a: Tab, b: Tab): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), TABS)
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc), TABS)
}
