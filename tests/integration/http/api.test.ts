/**
 * docs/api.md, driven: each endpoint as its example says, by everybody who can stand to a board; who may is what the
 * table in docs/security.md says. Messages on the socket: tests/integration/sync/messages.test.ts.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLOSE } from '#domain/access/close-code.ts'
import { ERROR_STATUS } from '#domain/access/domain-error.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type SignInProvider, startSignInProvider } from '#tests/support/sign-in-provider.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import {
  documentedCodes,
  documentedEndpoints,
  type Endpoint,
  routedEndpoints,
} from './api-document.ts'
import { whoMay } from './security-document.ts'
import { shapeOf } from './shape-of.ts'
import { closeCode, openSocket } from './sockets.ts'
import {
  CALLERS,
  type CallerName,
  callEndpoint,
  MEMBERS,
  makeWorld,
  pathIn,
  type World,
} from './world.ts'

const ENDPOINTS = documentedEndpoints()
const cases = ENDPOINTS.map((endpoint) => ({ endpoint, heading: endpoint.heading }))

let database: FreshDatabase
let provider: SignInProvider
let server: RunningServer
/** For calls that are refused, and so change nothing. */
let untouched: World
/** For those who only look. */
let looked: World

beforeAll(async () => {
  ;[database, provider] = await Promise.all([freshDatabase(), startSignInProvider()])
  server = await startServer({ databaseUrl: database.url, env: provider.env })
  untouched = await makeWorld(server.origin)
  looked = await makeWorld(server.origin)
})

afterAll(async () => {
  await Promise.all([server?.stop(), provider?.stop()])
  await database?.drop()
})

describe('the document', () => {
  test('has a heading for every route, and a route for every heading', () => {
    const headings = ENDPOINTS.map(({ heading }) => heading)
    expect(headings.toSorted()).toEqual(routedEndpoints().toSorted())
  })

  test('lists the codes that there are, with their statuses', () => {
    expect([...documentedCodes()].toSorted()).toEqual(Object.entries(ERROR_STATUS).toSorted())
  })

  test.each(cases)('says of $heading who may call it and what it answers', ({ endpoint }) => {
    expect(ALLOWED[endpoint.who]?.toSorted()).toEqual(whoMay(endpoint.heading).toSorted())
    expect(endpoint.status).toBeGreaterThanOrEqual(200)
    for (const code of endpoint.errors) expect(documentedCodes().has(code)).toBe(true)
  })
})

/** Who may, by the words of the document. */
const ALLOWED: Readonly<Record<string, readonly CallerName[]>> = {
  anybody: CALLERS,
  'anybody with a token': CALLERS,
  'anybody with a session': [...MEMBERS, 'outsider'],
  'programs on this machine, or with `METRICS_TOKEN`': CALLERS,
  'any member': MEMBERS,
  'anybody with a session; for those that ship, anybody': CALLERS,
  // The world's template is the facilitator's.
  'who saved it': ['facilitator'],
  'facilitators, editors, delegates': ['facilitator', 'editor', 'delegate'],
  "facilitators, and the actor's delegates": ['facilitator', 'delegate'],
  'facilitators, editors, delegates, commenters': [
    'facilitator',
    'editor',
    'delegate',
    'commenter',
  ],
  facilitators: ['facilitator'],
  "the actor's delegates, not facilitators": ['delegate'],
  'facilitators, delegates ask': ['facilitator', 'delegate'],
  'who asked': ['delegate'],
  // The world's comment is the facilitator's; comments.test.ts asks about others.
  'who wrote it': ['facilitator'],
  'who wrote it, and facilitators': ['facilitator'],
  // The world's snapshot is the facilitator's; snapshots.test.ts asks about others.
  'facilitators, and who saved it': ['facilitator'],
  'delegates for their party, facilitators for a party without one': ['facilitator', 'delegate'],
}

/** Somebody who may call it: the facilitator, save for what is a delegation's own. */
function asker({ heading }: Endpoint): CallerName {
  if (heading === LEAVING) return 'editor'
  const may = whoMay(heading)
  return may.includes('facilitator') ? 'facilitator' : (may[0] ?? 'facilitator')
}

/** What was changed by one call is not what the next one starts from; the audit tells of all that was looked at. */
async function worldFor({ method, path }: Endpoint): Promise<World> {
  return method === 'GET' && !path.endsWith('/audit') ? looked : makeWorld(server.origin)
}

/** The world has one facilitator. */
const LEAVING = 'POST /api/boards/:boardId/leave'

/** A delegate only asks for a room, and the last facilitator may not leave. */
function statusFor({ heading, status }: Endpoint, caller: CallerName): number {
  if (heading === LEAVING && caller === 'facilitator') return 409
  return heading === 'POST /api/boards/:boardId/rooms' && caller === 'delegate' ? 202 : status
}

/** HOST is the server's own address. */
const HOSTILE_ORIGINS = [
  'null',
  'https://evil.example',
  'http://HOST.evil.example',
  'http://evil.example/HOST',
  'http://evilHOST',
  'http://HOST0',
  'https://HOST',
  'http://HOST@evil.example',
  'http://127.0.0.1:1',
]

describe.each(cases)('$heading', ({ endpoint }) => {
  test('answers its example as documented', async () => {
    const world = await worldFor(endpoint)
    const response = await callEndpoint(world, asker(endpoint), endpoint)
    expect(response.status).toBe(endpoint.status)
    expect(response.headers.get('cache-control')).toMatch(/^no-store(, no-transform)?$/)
    if (!response.headers.get('content-type')?.startsWith('application/json')) {
      expect([response.status, endpoint.answer]).toEqual([endpoint.status, undefined])
      return
    }
    const answer = await response.json()
    if (endpoint.answer !== undefined) expect(shapeOf(answer)).toEqual(shapeOf(endpoint.answer))
  })

  // Who calls the example may call it: worlds are what this file takes its time for.
  const others = CALLERS.filter((caller) => caller !== asker(endpoint))
  test.each(others)('lets the %s call it if and only if the table says so', async (caller) => {
    const allowed = whoMay(endpoint.heading).includes(caller)
    const world = allowed ? await worldFor(endpoint) : untouched
    const response = await callEndpoint(world, caller, endpoint)
    if (allowed) return expect(response.status).toBe(statusFor(endpoint, caller))
    const code = caller === 'stranger' ? 'not_signed_in' : 'not_allowed'
    return expectRefusal(response, code, endpoint)
  })
})

test.each(CALLERS)(
  "opens the board's socket to the %s if and only if the table says so",
  async (caller) => {
    const { board, callers } = untouched
    if (whoMay('socket /sync/:boardId').includes(caller)) {
      return (await openSocket(board.id, callers[caller])).close()
    }
    const code = caller === 'stranger' ? CLOSE.notSignedIn : CLOSE.notAllowed
    expect(await closeCode(board.id, callers[caller])).toBe(code)
  },
)

const withBoard = cases.filter(({ endpoint }) => endpoint.path.includes(':boardId'))
const withBody = cases.filter(({ endpoint }) => endpoint.body !== undefined)
const changing = cases.filter(({ endpoint }) => endpoint.method !== 'GET')

test.each(withBoard)('$heading knows no board by a wrong id', async ({ endpoint }) => {
  for (const id of ['AAAAAAAAAAAAAAAAAAAAAA', '%00', '__proto__', 'x'.repeat(500), '..%2F..']) {
    const board = { ...untouched.board, id }
    const response = await callEndpoint({ ...untouched, board }, 'facilitator', endpoint)
    await expectRefusal(response, 'not_found', endpoint)
  }
})

describe.each(withBody)('the body of $heading', ({ endpoint }) => {
  const send = (body: string, headers = {}) =>
    untouched.callers[asker(endpoint)].call(endpoint.method, pathIn(untouched, endpoint), {
      body,
      headers,
    })

  test.each(wrongBodies(endpoint))('is refused when it is %s', async (body) => {
    await expectRefusal(await send(body), 'bad_request')
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused when it is sent as %s',
    async (type) => {
      const response = await send(JSON.stringify(endpoint.body), { 'content-type': type })
      await expectRefusal(response, 'unsupported_media_type')
    },
  )

  test('is refused when it is too large', async () => {
    const flood = `${JSON.stringify(endpoint.body)}${' '.repeat(endpoint.maxBodyBytes)}`
    await expectRefusal(await send(flood), 'too_large')
  })
})

describe.each(changing)('$heading', ({ endpoint }) => {
  const send = (headers: Readonly<Record<string, string>>) =>
    untouched.callers[asker(endpoint)].call(endpoint.method, pathIn(untouched, endpoint), {
      headers,
      ...(endpoint.body !== undefined && { body: endpoint.body }),
    })

  test.each(HOSTILE_ORIGINS)('is refused to a page of %s', async (origin) => {
    const { host } = new URL(server.origin)
    await expectRefusal(await send({ origin: origin.replace('HOST', host) }), 'not_allowed')
  })

  test('is refused to a page that hides where it comes from', async () => {
    await expectRefusal(await send({ 'sec-fetch-site': 'cross-site' }), 'not_allowed')
  })
})

test('pages of other sites and outsiders have changed nothing', async () => {
  const { board, callers } = untouched
  const path = `/api/boards/${board.id}`
  expect(await callers.facilitator.json('GET', path)).toMatchObject({ title: 'Talks' })
  expect(await callers.facilitator.json('GET', `${path}/snapshots`)).toMatchObject({
    snapshots: [{ name: 'At first' }],
  })
  const { links } = await callers.facilitator.json<{ links: { state: string }[] }>(
    'GET',
    `${path}/links`,
  )
  expect(links.map(({ state }) => state)).toEqual(Array(6).fill('open'))
})

test.each(['/api/nothing', '/api/boards/a/b/c/d', '/api/me/too'])(
  '%s is no endpoint, and says so in JSON',
  async (path) => {
    const { facilitator } = untouched.callers
    await expectRefusal(await facilitator.call('GET', path), 'not_found')
    await expectRefusal(await facilitator.call('POST', path, { body: {} }), 'not_found')
  },
)

async function expectRefusal(response: Response, code: string, endpoint?: Endpoint): Promise<void> {
  const { error } = (await response.json()) as { error: { code: string; message: string } }
  expect(error.code).toBe(code)
  expect(response.status).toBe(documentedCodes().get(code))
  if (endpoint) expect(endpoint.errors).toContain(code)
}

/** No JSON, no object, a field too many, and each field with values of the wrong kind or size. */
function wrongBodies({ body }: Endpoint): readonly string[] {
  const fields = body as Readonly<Record<string, unknown>>
  const spoilt = Object.keys(fields).flatMap((name) =>
    [
      ...(typeof fields[name] === 'number' ? [-1, 1.5] : [7]),
      ...(typeof fields[name] === 'boolean' ? [] : [true]),
      // No days: for good.
      ...(name === 'keepDays' ? [] : [null]),
      ...[[], {}, ''],
      // The text of a source may be long: sources.test.ts asks how long.
      ...(name === 'text' ? [] : ['x'.repeat(1000)]),
    ]
      // A list that is empty in the example is not spoilt by being empty.
      .filter((value) => JSON.stringify(value) !== JSON.stringify(fields[name]))
      .map((value) => ({ ...fields, [name]: value })),
  )
  const whole = ['', '{', 'null', '[]', '"text"', '{"a":1}x']
  return [...whole, ...[{ ...fields, extra: 1 }, ...spoilt].map((wrong) => JSON.stringify(wrong))]
}
