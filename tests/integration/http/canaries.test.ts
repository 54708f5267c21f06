/** What some may not see is planted, and looked for in everything they are sent. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { toId } from '#domain/negotiation/ids.ts'
import { canary } from '#tests/support/canary/canary.ts'
import { findCanaries, type Heard } from '#tests/support/canary/find-canaries.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { Overhearing } from './overhearing.ts'
import { CALLERS, MEMBERS, makeWorld, tokenOf, type World } from './world.ts'

const PLANTED = {
  /** In a proposal, a source's title and a snapshot's name, which members may see. */
  seen: canary('seen'),
  /** Large enough to be sent packed. */
  packed: canary('packed'),
  label: canary('label'),
  issue: canary('issue'),
  /** In a delegation's notes, and in its mandate. */
  note: canary('note'),
  reservation: canary('reservation'),
  ceiling: canary('ceiling'),
  passphrase: canary('passphrase'),
  serverSecret: canary('serversecret'),
  metricsToken: canary('metricstoken'),
}

/** Some hundred answers and fifty pages are asked for. */
const PATIENT_MS = 180_000

let database: FreshDatabase
let server: RunningServer
let world: World
/** What is planted, and who may see it. */
let secrets: readonly {
  readonly what: string
  readonly may: readonly string[]
  readonly text: string
}[]
let heard: readonly Heard[]

beforeAll(async () => {
  database = await freshDatabase()
  const env = { PARLEY_SECRET: PLANTED.serverSecret }
  server = await startServer({ databaseUrl: database.url, env })
  world = await makeWorld(server.origin)
  const overhearing = await Overhearing.begin({ server, database, world }, CALLERS)
  secrets = await plant()
  heard = await overhearing.everything()
}, PATIENT_MS)
afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

/** Does, while the others listen, what leaves secrets behind. */
async function plant(): Promise<typeof secrets> {
  const { board, callers } = world
  const { facilitator, delegate } = callers
  const path = `/api/boards/${board.id}`
  const open = await OpenBoard.by(facilitator, board.id)
  const seen = await OpenBoard.by(callers.viewer, board.id)
  const text = `${'words '.repeat(4_000)}${PLANTED.packed}`
  open.run(
    { type: 'describe', title: `Talks ${PLANTED.seen}` },
    { type: 'addProposal', proposal: { id: toId('p1'), title: 'Long', text }, at: [0, 0] },
  )
  await seen.until(({ title }) => title.includes(PLANTED.seen))
  await facilitator.json('POST', `${path}/snapshots`, { body: { name: PLANTED.seen } })
  for (const board of [open, seen]) board.close()
  const link = await facilitator.json<{ id: string; url: string }>('POST', `${path}/links`, {
    body: { role: 'viewer', label: PLANTED.label, passphrase: PLANTED.passphrase },
  })
  const comer = new Caller(server.origin)
  const joining = { token: tokenOf(link.url), displayName: 'Late' }
  for (const passphrase of [`${PLANTED.passphrase}?`, PLANTED.passphrase]) {
    await comer.call('POST', '/api/join', { body: { ...joining, passphrase } })
  }
  expect(comer.cookie).not.toBe('')
  const recovery = await facilitator.json<{ url: string }>('POST', `${path}/recovery`)
  await facilitator.json('PATCH', `${path}/scores`, { body: { audience: 'delegates' } })
  const sheet = { points: { [PLANTED.issue]: { a: 100 } }, reservation: 1, version: 1 }
  expect((await delegate.call('PUT', `${path}/scores/party-c`, { body: sheet })).status).toBe(200)
  await plantNotes(delegate, `${path}/notes/party-c`)
  const template = { boardId: board.id, title: 'Exercise' }
  await facilitator.json('POST', '/api/templates', { body: template })
  await facilitator.json('DELETE', `${path}/links/${link.id}`)
  const { links } = await facilitator.json<{ links: { url: string | null }[] }>(
    'GET',
    `${path}/links`,
  )
  const tokens = [link, ...links].flatMap(({ url }) => (url ? [tokenOf(url)] : []))
  const cookies = [...CALLERS.map((name) => callers[name]), comer].map(({ cookie }) => cookie)
  return [
    ...tokens.map((text) => ({ what: 'token', may: ['facilitator'], text })),
    ...cookies
      .filter(Boolean)
      .map((cookie) => ({ what: 'cookie', may: [], text: cookie.slice(cookie.indexOf('=') + 1) })),
    { what: 'recovery', may: [], text: tokenOf(recovery.url) },
    { what: 'recovery', may: [], text: tokenOf(board.recovery) },
    { what: 'passphrase', may: [], text: PLANTED.passphrase },
    { what: 'label', may: ['facilitator', 'audit'], text: PLANTED.label },
    { what: 'score sheet', may: ['facilitator', 'delegate'], text: PLANTED.issue },
    ...[PLANTED.note, PLANTED.reservation, PLANTED.ceiling].map((text) => ({
      ...{ what: 'notes', may: ['delegate'], text },
    })),
    { what: 'secret', may: [], text: PLANTED.serverSecret },
    { what: 'password', may: [], text: new URL(database.url).password },
  ]
}

/** Writes them, tries in ways that are refused, and comes too late, to be told them back. */
async function plantNotes(delegate: Caller, path: string): Promise<void> {
  const { note, reservation, ceiling } = PLANTED
  const contents = { text: note, mandate: { reservation, ceilings: { i1: ceiling } } }
  const statuses = []
  for (const body of [
    { contents, version: 1 },
    { contents, version: 1 },
    { contents: { ...contents, [note]: note }, version: 2 },
    { contents: { ...contents, text: note.repeat(2_000) }, version: 2 },
    `{"contents": "${note}`,
  ]) {
    statuses.push((await delegate.call('PUT', path, { body })).status)
  }
  expect(statuses).toEqual([200, 409, 400, 400, 400])
  expect((await delegate.call('GET', `${path}${note}`)).status).toBe(403)
}

/** Where it was found, without the spelling; `packed` where it was found only unpacked. */
function placesOf(text: string): readonly string[] {
  const places = findCanaries([text], heard).map(({ where, spelling }) =>
    spelling.startsWith('packed') ? `${where}, packed` : where,
  )
  return [...new Set(places)]
}

test('what members may see is found by every way there is: nothing here is deaf', () => {
  const places = placesOf(PLANTED.seen)
  for (const name of MEMBERS) {
    expect(places).toEqual(
      expect.arrayContaining([
        `${name}: socket`,
        `${name}: socket?ext=1`,
        `${name}: GET /api/boards/:boardId`,
        `${name}: GET /api/boards/:boardId/snapshots`,
        `${name}: GET /api/boards/:boardId/export?format=json`,
        `${name}: GET /api/boards/:boardId/export?format=ledger.csv`,
        `${name}: GET /api/boards/:boardId/history, packed`,
        `${name}: GET /api/boards/:boardId/history/document`,
        `${name}: /b/BOARD`,
      ]),
    )
    expect(placesOf(PLANTED.packed)).toContain(`${name}: socket?ext=1&deflate=1, packed`)
  }
  expect(places).toEqual(expect.arrayContaining(['document', 'snapshot']))
  expect(placesOf(PLANTED.packed)).toContain('template')
  expect(placesOf(server.origin)).toContain('log')
  expect(placesOf('process_cpu_seconds_total')).toContain('metrics')
})

test('an outsider and a stranger are sent nothing of it', () => {
  const theirs = heard.filter(({ where }) => /^(outsider|stranger):/.test(where))
  expect(theirs.length).toBeGreaterThan(50)
  expect(findCanaries([PLANTED.seen, PLANTED.packed], theirs)).toEqual([])
})

test('what is the facilitator\u2019s, or a delegate\u2019s, is found with them: it was planted', () => {
  for (const what of ['label', 'score sheet', 'token']) {
    const secret = secrets.findLast((planted) => planted.what === what)
    expect(placesOf(secret?.text ?? '').some((place) => place.startsWith('facilitator: GET'))).toBe(
      true,
    )
  }
  expect(placesOf(PLANTED.issue)).toContain('delegate: GET /api/boards/:boardId/scores')
  for (const text of [PLANTED.note, PLANTED.reservation, PLANTED.ceiling]) {
    expect(placesOf(text)).toContain('delegate: GET /api/boards/:boardId/notes/:actorId')
  }
})

test('no token, passphrase, cookie, score, note, mandate, label, password or secret is sent to anybody else, or kept where others look', () => {
  for (const { what, may, text } of secrets) {
    const others = heard.filter(({ where }) => !may.includes(where.split(':')[0] ?? ''))
    expect([what, text.length > 8, findCanaries([text], others)]).toEqual([what, true, []])
  }
})
