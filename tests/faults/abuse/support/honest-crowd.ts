/**
 * Honest people at one board of a real server: pages and tabs, stored documents that are loaded again, edits made
 * offline, undo, links that break. The server is killed under them. What anybody did must be there in the end.
 */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { until } from '#tests/integration/sync/support/until.ts'
import { contentOf, docOf, isPending } from '#tests/support/admission/board-content.ts'
import { EDITORS, type Traffic } from '#tests/support/admission/honest-world.ts'
import { type Random, randomFrom } from '#tests/support/admission/random.ts'
import type { StockEditor } from '#tests/support/admission/stock-edits.ts'
import type { AbusedServer } from './abused-server.ts'
import { HonestPage, STORED } from './honest-page.ts'

const STEPS = 260
const MOST_PAGES = 6
const SETTLE_MS = 30_000

/** A browser: what its pages have stored; whether its tabs talk to each other. */
type Browser = {
  readonly person: string
  readonly name: string
  readonly tabsTalk: boolean
  readonly stored: Uint8Array[]
}
type Tab = {
  readonly page: HonestPage
  readonly browser: Browser
  readonly editor: StockEditor
  isLoaded: boolean
}

export class HonestCrowd {
  sessions = 0
  readonly #random: Random
  readonly #traffic: Traffic
  readonly #boardId: string
  readonly #server: AbusedServer
  readonly #browsers: readonly Browser[]
  readonly #tabs = new Set<Tab>()
  /** Everything anybody ever did. */
  readonly #truth = new Y.Doc()

  constructor(
    seed: number,
    traffic: Traffic,
    { server, boardId }: { readonly server: AbusedServer; readonly boardId: string },
  ) {
    this.#random = randomFrom(seed)
    this.#traffic = traffic
    this.#boardId = boardId
    this.#server = server
    rootsOf(this.#truth)
    this.#browsers = Array.from({ length: 3 + this.#random(3) }, (_, i) => ({
      person: `p${Math.floor(i / (1 + this.#random(2)))}`,
      name: `browser-${seed}-${i}`,
      tabsTalk: this.#random(2) === 0,
      stored: [],
    }))
  }

  /** Plays it to its end. @returns what is wrong then, in words */
  async play(): Promise<string[]> {
    for (let i = 0; i < STEPS; i++) {
      this.#step()
      if (this.#random(3) === 0) await pause(this.#random(12))
    }
    // Whatever a browser still holds comes back with its next page.
    for (const browser of this.#browsers) this.#load(this.#open(browser))
    for (const tab of this.#tabs) {
      this.#load(tab)
      tab.page.provider.connect()
    }
    const wrong = await this.#wrong()
    for (const { page } of this.#tabs) page.close()
    return wrong
  }

  #step(): void {
    const tabs = [...this.#tabs]
    const tab = tabs[this.#random(tabs.length || 1)]
    const chance = this.#random(100)
    if (tab === undefined || (chance < 5 && tabs.length < MOST_PAGES)) this.#come()
    else if (chance < 8) this.#leave(tab)
    else if (chance < 14) this.#toggle(tab)
    else if (chance < 18) this.#load(tab)
    else tab.editor.edit()
  }

  #come(): void {
    const browser = this.#browsers[this.#random(this.#browsers.length)]
    if (browser === undefined) return
    const tab = this.#open(browser)
    if (this.#random(3) > 0) this.#load(tab)
    if (this.#random(4) > 0) tab.page.provider.connect()
    if (this.#random(2) === 0) tab.editor.edit()
  }

  #open(browser: Browser): Tab {
    this.sessions += 1
    const { person, name, tabsTalk } = browser
    const { origin } = this.#server
    const page = new HonestPage({
      origin,
      boardId: this.#boardId,
      person,
      browser: tabsTalk ? name : undefined,
    })
    const editor = EDITORS[this.#traffic](page.doc, this.#random, `${name}-${this.sessions}`)
    page.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (page.isOwn(origin)) Y.applyUpdate(this.#truth, update)
      if (origin !== STORED) browser.stored.push(update)
    })
    const tab = { page, browser, editor, isLoaded: false }
    this.#tabs.add(tab)
    return tab
  }

  #load(tab: Tab): void {
    if (tab.isLoaded) return
    tab.isLoaded = true
    const { stored } = tab.browser
    const updates = stored.slice()
    tab.page.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(tab.page.doc, update, STORED)
    }, STORED)
    if (stored.length > 60) stored.splice(0, stored.length, Y.mergeUpdates(stored))
  }

  #leave(tab: Tab): void {
    // A page that has not loaded what is stored yet would lose what it did meanwhile.
    if (!tab.isLoaded) return
    this.#tabs.delete(tab)
    tab.page.close()
  }

  #toggle({ page: { provider } }: Tab): void {
    if (provider.shouldConnect) provider.disconnect()
    else provider.connect()
  }

  async #wrong(): Promise<string[]> {
    const pages = [...this.#tabs].map(({ page }) => page)
    const wrong: string[] = []
    try {
      await until('all is saved', () => pages.every(({ isSaved }) => isSaved), SETTLE_MS)
      await until('all say the same', () => this.#isSame(pages), SETTLE_MS)
    } catch (error) {
      wrong.push(String(error))
    }
    const log = docOf(await this.#server.rows(this.#boardId))
    const truth = contentOf(this.#truth)
    if (this.#traffic !== 'undo' && contentOf(log) !== truth) wrong.push('something is lost')
    if (isPending(log)) wrong.push('something is pending')
    if (pages.some(({ closes }) => closes.includes(1007))) wrong.push('a page was closed')
    return wrong
  }

  /** Stock Yjs itself now and then parts its replicas in `undo`; there only what is refused counts. */
  #isSame(pages: readonly HonestPage[]): boolean {
    if (this.#traffic === 'undo') return true
    const truth = contentOf(this.#truth)
    return pages.every(({ doc }) => contentOf(doc) === truth && !isPending(doc))
  }
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
}
