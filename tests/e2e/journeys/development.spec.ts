/** What somebody who works on Parley starts with: `npm run dev`. */
import { expect, test } from '@playwright/test'
import { type RunningServer, startServer } from '../../support/start-server.ts'

let server: RunningServer | undefined

test.afterEach(async () => {
  await server?.stop()
})

test('a page of the development server comes to life and stays tied to its source', async ({
  page,
}) => {
  test.setTimeout(180_000)
  server = await startServer({ dev: true })
  const reloading = page.waitForEvent('websocket', (socket) => socket.url().includes('/_next/hmr'))
  await page.goto(server.origin)
  await reloading
  // The page waits for the first words of that socket before its buttons do anything.
  await page.getByRole('button', { name: 'New board' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})
