import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket as NodeSocket, WebSocketServer } from 'ws'
import { administratorDetails } from '#components/doctor/administrator-details.ts'
import { diagnose } from '#components/doctor/diagnose.ts'
import { examine, type Progress } from '#components/doctor/examination.ts'
import { makeProbes } from '#components/doctor/probes.ts'

type Answers = { readonly [path: string]: readonly [status: number, body: string] }

const GOOD: Answers = {
  '/healthz': [200, '{"ok":true}'],
  '/readyz': [200, '{"ok":true}'],
  '/api/boards/b': [200, '{"id":"b"}'],
  '/api/boards/b/line': [200, '{"isAccepted":true,"expected":null}'],
}

let servers: Server[] = []

afterEach(async () => {
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  servers = []
})

/** A server with these answers, and with sockets that do as they are told. */
async function serve(answers: Answers, onSocket: (socket: WebSocket) => void): Promise<string> {
  const server = createServer((request, response) => {
    const [status, body] = answers[request.url?.split('?')[0] ?? ''] ?? [404, 'nothing']
    reply(response, status, body)
  })
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      onSocket(webSocket as unknown as WebSocket),
    ),
  )
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function reply(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { connection: 'close' })
  response.end(body)
}

async function examined(origin: string): Promise<readonly Progress[]> {
  const probes = makeProbes({
    boardId: 'b',
    origin,
    syncUrl: `${origin.replace('http', 'ws')}/sync`,
    Socket: NodeSocket as unknown as typeof WebSocket,
    isOnline: () => true,
  })
  const seen: Progress[] = []
  for await (const progress of examine(probes)) seen.push(progress)
  return seen
}

async function diagnosisAt(origin: string): Promise<string | undefined> {
  const last = (await examined(origin)).at(-1)
  return last && diagnose(last.findings)
}

describe('an examination', () => {
  it('looks at everything in its order when nothing is wrong, and says what it is looking at', async () => {
    const origin = await serve(GOOD, (socket) => socket.send('hello'))
    const seen = await examined(origin)
    expect(seen.map(({ step }) => step)).toEqual([
      'server',
      'database',
      'access',
      'address',
      'socket',
      undefined,
    ])
    expect(seen.at(-1)?.findings).toMatchObject({ socket: { kind: 'works' } })
    expect(diagnose(seen.at(-1)?.findings ?? { isOnline: true })).toBe('works')
  })

  it('stops at what explains the rest', async () => {
    const gone = { ...GOOD, '/api/boards/b': [404, '{"error":{"code":"not_found"}}'] } as const
    const seen = await examined(await serve(gone, () => {}))
    expect(seen.map(({ step }) => step)).toEqual(['server', 'database', 'access', undefined])
    expect(diagnose(seen.at(-1)?.findings ?? { isOnline: true })).toBe('deleted')
  })

  it('takes a sign-in page of a network for what it is', async () => {
    const hotel = { ...GOOD, '/healthz': [200, '<html>Welcome'] } as const
    expect(await diagnosisAt(await serve(hotel, () => {}))).toBe('gateway')
  })

  it('finds a server that is not there', async () => {
    const origin = await serve(GOOD, () => {})
    await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))))
    expect(await diagnosisAt(origin)).toBe('server-away')
  })

  it('finds a line that is cut, and one that the server closed with a reason', async () => {
    const cut = await serve(GOOD, (socket) => socket.close())
    const busy = await serve(GOOD, (socket) => socket.close(4529))
    expect([await diagnosisAt(cut), await diagnosisAt(busy)]).toEqual(['line-blocked', 'busy'])
  })
})

describe('what the administrator is told', () => {
  it('is what was found, and nothing of the board or its people', async () => {
    const origin = await serve(GOOD, (socket) => socket.close(4529))
    const progress = (await examined(origin)).at(-1)
    if (!progress) throw new Error('nothing was looked at')
    const details = administratorDetails({
      progress,
      diagnosis: 'busy',
      boardId: 'b',
      origin,
      browser: 'Browser 1.0',
      unsaved: 2,
      failures: 5,
      at: Date.UTC(2026, 10, 23, 9, 30),
    })
    expect(details.split('\n')).toEqual([
      'Parley, 2026-11-23T09:30:00.000Z',
      'Diagnosis: busy. The server asks to come back a little later.',
      `Page: ${origin}, board b`,
      '- This device has a network: good (online)',
      '- The server answers: good (yes)',
      '- Its database answers: good (yes)',
      '- You may open this board: good (yes)',
      '- It accepts this page’s address: good (yes)',
      '- The live line works: bad (closed, code 4529)',
      'Attempts that failed: 5; changes not saved: 2',
      'Browser: Browser 1.0',
    ])
  })
})
