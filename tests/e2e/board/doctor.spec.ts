/** "What is wrong?": the real program, broken in one way after the other, and what people are told about it. */
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { WebSocketServer } from 'ws'
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts'
import { type RunningServer, startServer } from '../../support/start-server.ts'
import { boardIsOpen } from '../support/hands.ts'
import { enter, makeBoard } from '../support/own-server.ts'

let database: FreshDatabase
let server: RunningServer

test.beforeAll(async () => {
  database = await freshDatabase()
  server = await startServer({
    databaseUrl: database.url,
    env: { PUBLIC_URL: 'http://parley.example' },
  })
})

test.afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('a server that is gone is named, with what one can do, and the way back is told as well', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const own = await startServer({ databaseUrl: database.url })
  const page = await visit(browser, own.origin)
  await boardIsOpen(page)
  await own.kill()
  const doctor = await ask(page)
  const connectNow = doctor.getByRole('button', { name: 'Connect now' })
  await expect(doctor).toContainText('The server does not answer.')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await doctor.getByRole('button', { name: 'Copy details for your administrator' }).click()
  await expect(doctor.getByRole('button', { name: 'Details copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'The server answers: bad (no answer)',
  )
  const back = await startServer({
    databaseUrl: database.url,
    port: Number(new URL(own.origin).port),
  })
  // The page may have come back by itself while the server started: then there is nothing to press.
  await expect(connectNow.or(doctor.getByText('The board is connected.'))).toBeVisible()
  if (await connectNow.isVisible())
    await connectNow.click({ timeout: 5_000 }).catch(() => undefined)
  await expect(doctor).toContainText('The board is connected.', { timeout: 20_000 })
  await doctor.getByRole('button', { name: 'Back to the board' }).click()
  await expect(page.getByTestId('connection')).toHaveText('Saved')
  await page.context().close()
  await back.stop()
})

test('a device without a network is told so', async ({ browser }) => {
  const page = await visit(browser, server.origin, await proxyTo(server.origin))
  await boardIsOpen(page)
  await page.context().setOffline(true)
  await cutLines()
  await expect(await ask(page)).toContainText('This device is offline.')
  await page.context().close()
})

test('a proxy that lets pages through but no sockets is found before the board ever opened', async ({
  browser,
}) => {
  const page = await visit(browser, server.origin, await proxyTo(server.origin, 'blocked'))
  await page.getByText('The server does not answer. Trying again.').waitFor()
  await expect(await ask(page)).toContainText('the live line does not')
  await page.context().close()
})

test('a line that opens and stays silent is told from one that does not open', async ({
  browser,
}) => {
  const page = await visit(browser, server.origin, await proxyTo(server.origin, 'silent'))
  const doctor = await ask(page)
  await expect(doctor).toContainText('nothing comes through it', { timeout: 20_000 })
  await page.context().close()
})

test('an address the server does not expect is named beside the one it expects', async ({
  browser,
}) => {
  const proxy = await proxyTo(server.origin, 'other-host')
  const page = await visit(browser, server.origin, proxy)
  const doctor = await ask(page)
  await expect(doctor).toContainText('The server does not accept the address this page has.')
  await expect(doctor).toContainText(`You opened Parley at ${proxy}`)
  await expect(doctor).toContainText('http://parley.example')
  await page.context().close()
})

test('a session that is over is found although the line is blocked as well', async ({
  browser,
}) => {
  const page = await visit(browser, server.origin, await proxyTo(server.origin, 'blocked'))
  await database.db.session.deleteMany({})
  await expect(await ask(page)).toContainText('You are signed out.')
  await page.context().close()
})

async function visit(browser: Browser, origin: string, pageOrigin = origin): Promise<Page> {
  const board = await makeBoard(origin)
  // A server with a PUBLIC_URL makes links to it; the token is what counts.
  return enter(browser, origin, { board, name: 'Ines', pageOrigin })
}

/** Presses the button where the line has been down for a while, and waits for the verdict. */
async function ask(page: Page) {
  await page.getByRole('button', { name: 'What is wrong?' }).first().click({ timeout: 40_000 })
  const doctor = page.getByRole('dialog', { name: 'What is wrong?' })
  await expect(doctor.getByText('Looking…')).toBeHidden({ timeout: 20_000 })
  return doctor
}

const proxies: { readonly server: Server; readonly lines: Set<{ destroy(): void }> }[] = []

test.afterEach(async () => {
  for (const { server: proxy, lines } of proxies.splice(0)) {
    for (const line of lines) line.destroy()
    proxy.closeAllConnections()
    await new Promise((resolve) => proxy.close(resolve))
  }
})

async function cutLines(): Promise<void> {
  for (const { lines } of proxies) for (const line of lines) line.destroy()
}

type Fault = 'none' | 'blocked' | 'silent' | 'other-host'

/** What stands between people and servers in offices and hotels. */
async function proxyTo(origin: string, fault: Fault = 'none'): Promise<string> {
  const { hostname, port, host } = new URL(origin)
  const lines = new Set<{ destroy(): void }>()
  const silent = new WebSocketServer({ noServer: true })
  const headersOf = ({ headers }: IncomingMessage) =>
    fault === 'other-host' ? { ...headers, host } : headers
  const proxy = createServer((from, to) => {
    const { method, url } = from
    const onward = request({ hostname, port, method, path: url, headers: headersOf(from) })
    onward.on('response', (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(to)
    })
    onward.on('error', () => to.destroy())
    from.pipe(onward)
  })
  proxy.on('upgrade', (from, socket, head) => {
    lines.add(socket)
    socket.on('error', () => {})
    if (fault === 'blocked') {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    if (fault === 'silent') {
      silent.handleUpgrade(from, socket, head, () => {})
      return
    }
    const onward = request({ hostname, port, path: from.url, headers: headersOf(from) })
    onward.on('upgrade', (answer, upstream) => {
      const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`)
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`)
      upstream.on('error', () => socket.destroy())
      socket.on('close', () => upstream.destroy())
      upstream.pipe(socket).pipe(upstream)
    })
    onward.on('response', (answer) => socket.end(`HTTP/1.1 ${answer.statusCode} Refused\r\n\r\n`))
    onward.on('error', () => socket.destroy())
    onward.end()
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  proxies.push({ server: proxy, lines })
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
}
