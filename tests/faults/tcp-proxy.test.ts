/** The network of the other tests must do what it says, or they show nothing. */

import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '#tests/integration/sync/support/until.ts'
import { TcpProxy } from '#tests/support/tcp-proxy.ts'

let server: Server
let proxy: TcpProxy
let accepted: Socket[]
let client: Socket

/** An echo, through the proxy. */
beforeEach(async () => {
  accepted = []
  server = createServer((socket) => {
    accepted.push(socket)
    socket.on('error', () => undefined)
    socket.pipe(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  proxy = await TcpProxy.open(typeof address === 'object' ? address?.port : undefined)
  client = await linked()
})
afterEach(async () => {
  client.destroy()
  await proxy.close()
  for (const socket of accepted) socket.destroy()
  server.close()
})

async function linked(): Promise<Socket> {
  const socket = connect(proxy.port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

async function echoOf(words: string): Promise<string> {
  client.write(words)
  const [bytes] = (await once(client, 'data')) as [Buffer]
  return String(bytes)
}

test('a delay takes its time both ways and keeps the order', async () => {
  proxy.delayMs = 40
  const started = performance.now()
  let heard = ''
  client.on('data', (bytes) => {
    heard += String(bytes)
  })
  client.write('one, ')
  client.write('two')
  await until('all of it is back', () => heard.length === 8)
  expect(heard).toBe('one, two')
  expect(performance.now() - started).toBeGreaterThan(79)
})

test('a standstill holds everything and loses nothing', async () => {
  expect(await echoOf('before')).toBe('before')
  proxy.stall()
  client.write('held')
  await expect(Promise.race([once(client, 'data'), soon()])).resolves.toBe('nothing')
  proxy.flow()
  const [bytes] = (await once(client, 'data')) as [Buffer]
  expect(String(bytes)).toBe('held')
})

test('a cut ends both ends at once', async () => {
  expect(await echoOf('before')).toBe('before')
  proxy.cut()
  await until('the client noticed', () => client.destroyed)
  await until('the server noticed', () => accepted[0]?.destroyed === true)
})

test('of a link that was lost track of neither end hears anything, not even the other’s end', async () => {
  expect(await echoOf('before')).toBe('before')
  proxy.loseTrack()
  client.write('nowhere')
  client.destroy()
  await soon()
  expect(accepted[0]?.destroyed).toBe(false)
})

test('a link nobody answers is refused', async () => {
  proxy.target = undefined
  const refused = connect(proxy.port, '127.0.0.1').on('error', () => undefined)
  await until('it was refused', () => refused.destroyed)
})

async function soon(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 100))
  return 'nothing'
}
