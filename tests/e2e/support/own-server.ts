/** For tests that stop their server, or need another one than the worker's: a board on it, and people who come in. */
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Role } from './parley.ts'

export type OwnBoard = { readonly id: string; readonly links: { readonly [role in Role]: string } }

export async function makeBoard(
  origin: string,
  template: 'blank' | 'security-guarantees' = 'security-guarantees',
): Promise<OwnBoard> {
  const response = await fetch(`${origin}/api/boards`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ template, displayName: 'Organiser' }),
  })
  if (!response.ok) throw new Error(`No board was made: ${response.status}`)
  return (await response.json()) as OwnBoard
}

export type Entry = {
  readonly board: OwnBoard
  readonly role?: Role
  readonly name: string
  /** Where the page is opened; absent: where one joins. */
  readonly pageOrigin?: string
}

/** A profile of its own, joined; the page is on its way to the board. */
export async function enter(
  browser: Browser,
  origin: string,
  { board, role = 'editor', name, pageOrigin = origin }: Entry,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin })
  const token = new URL(board.links[role]).hash.slice(1)
  const response = await context.request.post('/api/join', { data: { token, displayName: name } })
  if (!response.ok()) throw new Error(`Could not join: ${response.status()}`)
  return goTo(context, `${pageOrigin}/b/${board.id}`)
}

export async function goTo(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** What the browser keeps of changes that the server does not have, as `[personId, role]` each. */
export function keptIn(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('parley')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const asking = database.transaction('changes').objectStore('changes').getAll()
          asking.onerror = () => reject(asking.error)
          asking.onsuccess = () => {
            database.close()
            resolve(asking.result.map(({ personId, role }) => [personId, role] as const))
          }
        }
      }),
  )
}
