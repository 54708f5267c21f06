/** Links that open nothing, each with its own words. */

import { expect } from '@playwright/test'
import { freshDatabase } from '../../support/fresh-database.ts'
import { startServer } from '../../support/start-server.ts'
import { test } from '../support/parley.ts'

test.use({ expectedComplaints: [/Failed to load resource/] })

test('a revoked link says since when', async ({ parley }) => {
  const board = await parley.createBoard()
  const facilitator = await parley.open(board, 'facilitator', 'Ines')
  const api = `/api/boards/${board.id}/links`
  const { links } = await (await facilitator.request.get(api)).json()
  const { id } = links.find((link: { role: string }) => link.role === 'editor')
  await facilitator.request.delete(`${api}/${id}`)

  const page = await parley.visit(board.links.editor.replace(parley.origin, ''))
  await expect(page.getByRole('heading', { name: 'This link was revoked.' })).toBeVisible()
  await expect(
    page.getByText(/It was revoked today, \d\d:\d\d\. Ask for a new one\./),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden()
})

test('an expired link says so', async ({ parley }) => {
  const board = await parley.createBoard()
  const facilitator = await parley.open(board, 'facilitator', 'Ines')
  const expiresAt = new Date(Date.now() + 700).toISOString()
  const made = await facilitator.request.post(`/api/boards/${board.id}/links`, {
    data: { role: 'viewer', expiresAt },
  })
  const { url } = await made.json()
  await expect.poll(() => Date.now()).toBeGreaterThan(Date.parse(expiresAt))

  const page = await parley.visit(url.replace(parley.origin, ''))
  await expect(page.getByRole('heading', { name: 'This link has expired.' })).toBeVisible()
  await expect(page.getByText('Ask for a new one.')).toBeVisible()
})

test('an unknown link says that it leads to no board', async ({ parley }) => {
  const page = await parley.visit('/join#AAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByRole('heading', { name: 'This link leads to no board.' })).toBeVisible()
})

test('a link that is revoked between being looked up and being used is refused as revoked', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const facilitator = await parley.open(board, 'facilitator', 'Ines')
  const page = await parley.visit(board.links.editor.replace(parley.origin, ''))
  await expect(page.getByRole('heading', { name: 'River basin' })).toBeVisible()
  const api = `/api/boards/${board.id}/links`
  const { links } = await (await facilitator.request.get(api)).json()
  const { id } = links.find((link: { role: string }) => link.role === 'editor')
  await facilitator.request.delete(`${api}/${id}`)

  await page.getByLabel('Your name').fill('Tom')
  await page.getByRole('button', { name: 'Join the board' }).click()
  await expect(page.getByRole('heading', { name: 'This link was revoked.' })).toBeVisible()
})

test('a link keeps while the server is out of reach, and works when it is back', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.visit('/join')
  await page.context().setOffline(true)
  await page.evaluate((token) => {
    window.location.hash = token
  }, new URL(board.links.editor).hash)
  await expect(page.getByRole('heading', { name: 'The server does not answer.' })).toBeVisible()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'River basin' })).toBeVisible()
})

// On a server of its own: the limit counts by address, and all tests have the same one.
test('links are not to be guessed: after twenty wrong ones comes a pause', async ({ browser }) => {
  const database = await freshDatabase()
  const server = await startServer({ databaseUrl: database.url })
  try {
    const context = await browser.newContext({ baseURL: server.origin })
    for (let tries = 0; tries < 20; tries += 1) {
      const token = `wrong${String(tries).padStart(2, '0')}`.padEnd(22, 'A')
      await context.request.post('/api/links/look', { data: { token } })
    }
    const page = await context.newPage()
    await page.goto('/join#AAAAAAAAAAAAAAAAAAAAAA')
    await expect(page.getByRole('heading', { name: 'Too many tries.' })).toBeVisible()
    await context.close()
  } finally {
    await server.stop()
    await database.drop()
  }
})
