/**
 * What browser tests start from: `test` with a server and a database of its own for each worker, boards made over HTTP,
 * and people who open them, each in a browser profile of their own. A test also fails when a browser complains: about
 * a script error, about refused content, or by asking another host for something.
 */
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { freshDatabase } from '../../support/fresh-database.ts'
import { type RunningServer, startServer } from '../../support/start-server.ts'
import { Complaints } from './complaints.ts'

export type Role = 'facilitator' | 'editor' | 'viewer'

export type TestBoard = {
  readonly id: string
  /** Absolute; the token is in the fragment. */
  readonly links: { readonly [role in Role]: string }
}

export type Parley = {
  /** The server of this worker; a test that stops it must start its own instead. */
  readonly origin: string
  readonly createBoard: (options?: NewBoard) => Promise<TestBoard>
  /** Joins by the board's link of that role and opens the board. */
  readonly open: (board: TestBoard, role: Role, displayName: string) => Promise<Page>
  /** Somebody who has not been here before. */
  readonly visit: (path: string) => Promise<Page>
}

export type NewBoard = {
  readonly title?: string
  /** The id of one that ships. */
  readonly template?: string
}

type TestFixtures = {
  readonly parley: Parley
  /** `test.use({ expectedComplaints: [/WebSocket connection/] })` where a test provokes them. */
  readonly expectedComplaints: readonly RegExp[]
}

export const test = base.extend<TestFixtures, { readonly server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const database = await freshDatabase()
      const server = await startServer({ databaseUrl: database.url })
      await use(server)
      await server.stop()
      await database.drop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  expectedComplaints: [[], { option: true }],
  parley: async ({ browser, server, expectedComplaints }, use) => {
    const complaints = new Complaints(server.origin)
    const contexts: BrowserContext[] = []
    const profile = async () => {
      const context = await browser.newContext({ baseURL: server.origin })
      complaints.watch(context)
      contexts.push(context)
      return context
    }
    await use(parleyAt(server.origin, profile))
    await Promise.all(contexts.map((context) => context.close()))
    expect(complaints.except(expectedComplaints)).toEqual([])
  },
})

// biome-ignore lint/performance/noBarrelFile: tests take both from here, as Playwright advises for a test of one's own.
export { expect } from '@playwright/test'

function parleyAt(origin: string, profile: () => Promise<BrowserContext>): Parley {
  return {
    origin,
    createBoard: (options = {}) => createBoard(origin, options),
    open: async (board, role, displayName) => {
      const context = await profile()
      await join(context, board.links[role], displayName)
      return goTo(context, `/b/${board.id}`)
    },
    visit: async (path) => goTo(await profile(), path),
  }
}

async function createBoard(origin: string, options: NewBoard): Promise<TestBoard> {
  const response = await fetch(`${origin}/api/boards`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ displayName: 'Organiser', ...options }),
  })
  if (!response.ok)
    throw new Error(`No board was made: ${response.status} ${await response.text()}`)
  return (await response.json()) as TestBoard
}

/** Over HTTP with the profile's cookies; the join page has tests of its own. */
async function join(context: BrowserContext, link: string, displayName: string): Promise<void> {
  const token = new URL(link).hash.slice(1)
  const response = await context.request.post('/api/join', { data: { token, displayName } })
  if (!response.ok())
    throw new Error(`Could not join: ${response.status()} ${await response.text()}`)
}

async function goTo(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(path)
  return page
}
