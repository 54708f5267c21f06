import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { connect as connectTcp } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, join, openRaw, RawPeer } from './support/peers.ts'
import { admitByName, makeBoard, type SyncServer, startSync } from './support/sync-server.ts'
import { until } from './support/until.ts'

const PUBLIC = 'https://parley.example'
let server: SyncServer
let boardId: string
/** Replaced by tests that need an admission of their own. */
let admit = admitByName

beforeAll(async () => {
  server = await startSync({
    publicUrl: new URL(PUBLIC),
    limits: { admissionMs: 150 },
    admit: async (request) => await admit(request, server.roles),
  })
  boardId = await makeBoard(server, ['first'])
})
afterAll(() => server.stop())

function dial(headers: Record<string, string>, path = boardId): RawPeer {
  return new RawPeer(`${server.origin}/sync/${path}`, { headers })
}

test('[S1] a stock client with a session syncs both ways', async () => {
  const ben = await join(server, boardId, 'ben')
  expect(ben.proposals.has('first')).toBe(true)
  const cleo = await join(server, boardId, 'cleo')
  ben.proposals.set('from ben', 1)
  await until('cleo sees it', () => cleo.proposals.get('from ben') === 1)
  ben.stop()
  cleo.stop()
})

test('[S1] pages of other origins are refused before the handshake', async () => {
  const { host } = new URL(server.origin)
  const hostile = [
    'https://evil.example',
    'null',
    `https://${host}.evil.example`,
    `https://evil.example/${host}`,
    `https://${host}@evil.example`,
    'https://parley.example.evil.example',
    'https://notparley.example',
    'http://parley.example',
  ]
  for (const origin of hostile) {
    const peer = dial({ origin, cookie: 'person=ben' })
    const [, response] = (await once(peer.socket, 'unexpected-response')) as [
      unknown,
      IncomingMessage,
    ]
    expect([origin, response.statusCode]).toEqual([origin, 403])
    expect(peer.frames).toEqual([])
  }
})

test('[S1] pages of the same host and of the public address are let in', async () => {
  for (const origin of [server.origin, PUBLIC]) {
    const peer = dial({ origin, cookie: 'person=ben' })
    await once(peer.socket, 'open')
    await until('a message comes', () => peer.frames.length > 0)
    peer.socket.close()
  }
})

test('[S6] whoever is refused learns why from the close code, and gets no other byte', async () => {
  const refusals = [
    { peer: dial({}), code: 4401 },
    { peer: dial({ cookie: 'person=stranger' }), code: 4403 },
    { peer: dial({ cookie: 'person=ben' }, 'no-such-board'), code: 4404 },
    { peer: dial({ cookie: 'person=ben' }, 'not%20an%20id'), code: 4404 },
  ]
  for (const { peer, code } of refusals) {
    expect(await peer.closed).toBe(code)
    expect(peer.frames).toEqual([])
  }
  expect(server.hub.roomCount).toBeLessThanOrEqual(1)
})

test('[S6] a stock client gives up when it is refused and says so', async () => {
  const stranger = connect(server, boardId, 'stranger')
  await until('it was closed', () => stranger.closes.length > 0)
  expect(stranger.closes).toEqual([4403])
  expect(stranger.provider.shouldConnect).toBe(false)
  stranger.stop()
})

test('[S1] a socket that is not admitted in time is closed, whatever it sends meanwhile', async () => {
  admit = () => new Promise<never>(() => undefined) as never
  const started = performance.now()
  const socket = connectTcp(Number(new URL(server.origin).port), '127.0.0.1')
  const received: Buffer[] = []
  socket.on('data', (data) => received.push(data))
  socket.write(
    `GET /sync/${boardId} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  )
  const chatter = setInterval(() => socket.write(Buffer.from([0x82, 0x80, 0, 0, 0, 0])), 20)
  await until('the close frame is there', () => Buffer.concat(received).includes(closeFrame(4503)))
  clearInterval(chatter)
  expect(performance.now() - started).toBeLessThan(2_000)
  expect(Buffer.concat(received).includes('first')).toBe(false)
  socket.destroy()
  admit = admitByName
})

function closeFrame(code: number): Buffer {
  return Buffer.from([0x88, 2, code >> 8, code & 255])
}

test('[S13] somebody whose right is taken away while being admitted does not get in', async () => {
  let answer = (): void => undefined
  let asked = 0
  admit = (request, roles) => {
    asked += 1
    const admission = admitByName(request, roles)
    if (asked > 1) return admission
    return new Promise((resolve) => {
      answer = () => resolve(admission)
    }) as never
  }
  server.roles.set('dora', 'editor')
  const dora = dial({ cookie: 'person=dora' })
  await until('the first question is asked', () => asked === 1)
  server.roles.delete('dora')
  await server.hub.recheck(boardId)
  answer()
  expect(await dora.closed).toBe(4403)
  expect(dora.frames).toEqual([])
  admit = admitByName
})

test('[S1] upgrades and requests that are not for a board are left to others', async () => {
  const seen: string[] = []
  server.http.on('upgrade', (request, socket) => {
    if (request.url?.startsWith('/sync/')) return
    seen.push(request.url ?? '')
    socket.end('HTTP/1.1 418 Elsewhere\r\n\r\n')
  })
  server.http.on('request', (_, response) => response.end('page'))
  const peer = new RawPeer(`${server.origin}/_next/hmr`)
  const [, response] = (await once(peer.socket, 'unexpected-response')) as [
    unknown,
    IncomingMessage,
  ]
  expect(response.statusCode).toBe(418)
  expect(seen).toEqual(['/_next/hmr'])
  const [page] = (await once(get(server.origin), 'response')) as [IncomingMessage]
  expect(page.statusCode).toBe(200)
  page.resume()
})

test('[S1] an admission that fails is "try later", not a way in', async () => {
  admit = () => {
    throw new Error('database away')
  }
  expect(await dial({ cookie: 'person=ben' }).closed).toBe(4503)
  admit = admitByName
  const ben = await openRaw(server, boardId, 'ben')
  ben.socket.close()
})
