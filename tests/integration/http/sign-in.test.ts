/**
 * Signing in at a real OpenID Connect provider: who comes back, and everything that must not work. What becomes of
 * guests who sign in: sign-in-guests.test.ts.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type SignInProvider, startSignInProvider } from '#tests/support/sign-in-provider.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { Caller } from './caller.ts'
import { atProvider, begin, boardsOf, comeBack, me, signedIn, signIn } from './sign-in-steps.ts'
import { closing, openSocket } from './sockets.ts'
import { createBoard, tokenOf } from './world.ts'

let database: FreshDatabase
let provider: SignInProvider
let server: RunningServer
/** Another Parley on the same database, which takes no guests. */
let membersOnly: RunningServer

beforeAll(async () => {
  ;[database, provider] = await Promise.all([freshDatabase(), startSignInProvider()])
  const options = { databaseUrl: database.url, env: provider.env }
  server = await startServer(options)
  membersOnly = await startServer({
    ...options,
    env: { ...provider.env, OIDC_ALLOW_GUESTS: 'no' },
  })
})
afterAll(async () => {
  await Promise.all([server?.stop(), membersOnly?.stop(), provider?.stop()])
  await database?.drop()
})

type Tamper = (url: URL) => void

describe('a member of the organisation', () => {
  test('finds the same boards in another browser, and none after signing out', async () => {
    const one = await signedIn(server.origin, 'ada')
    expect(await me(one)).toMatchObject({ name: 'ada of the Institute' })
    const { id } = await createBoard(one, { title: 'Kept' })
    const other = await signedIn(server.origin, 'ada')
    expect(await me(other)).toEqual(await me(one))
    expect(await boardsOf(other)).toEqual([{ id, role: 'facilitator' }])
    expect((await other.call('POST', '/api/sign-out')).status).toBe(204)
    expect((await other.call('GET', '/api/boards')).status).toBe(401)
    expect(await boardsOf(one)).toHaveLength(1)
    expect(await boardsOf(await signedIn(server.origin, 'bea'))).toEqual([])
  })

  test('signs out everywhere at once, and is let back into the boards with a new session', async () => {
    const [one, other] = [
      await signedIn(server.origin, 'pia'),
      await signedIn(server.origin, 'pia'),
    ]
    const bystander = await signedIn(server.origin, 'quin')
    const { id } = await createBoard(one)
    const { sessions } = await one.json<{ sessions: { isThis: boolean }[] }>(
      'GET',
      '/api/me/sessions',
    )
    expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false])
    const socket = await openSocket(id, other)
    const closed = closing(socket)
    expect((await other.call('DELETE', '/api/me/sessions')).status).toBe(204)
    expect(await closed).toBe(4401)
    expect((await one.call('GET', '/api/boards')).status).toBe(401)
    expect((await bystander.call('GET', '/api/boards')).status).toBe(200)
    const back = await signedIn(server.origin, 'pia')
    const again = await openSocket(id, back)
    await back.call('PATCH', `/api/boards/${id}/door`, { body: { lobby: true } })
    expect(await back.json('GET', '/api/me/sessions')).toMatchObject({ sessions: [{}] })
    expect(again.readyState).toBe(again.OPEN)
    again.close()
  })

  test('asks the provider with PKCE, a state and a nonce, for no address and no lasting access', async () => {
    const { searchParams } = await begin(new Caller(server.origin))
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    for (const secret of ['code_challenge', 'state', 'nonce'])
      expect(searchParams.get(secret)).toMatch(/^[\w-]{43}$/)
    expect(searchParams.get('scope')).toBe('openid profile')
  })

  test('comes back to the page they left, and to no other site', async () => {
    const caller = new Caller(server.origin)
    expect(await signIn(caller, 'cora', '/b/abc?view=matrix')).toBe('/b/abc?view=matrix')
    const elsewhere = [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'evil',
      '/\t/evil.example',
    ]
    for (const returnTo of [...elsewhere, '/api/sign-out', '/sign-in'])
      expect((await caller.call('POST', '/api/sign-in', { body: { returnTo } })).status).toBe(400)
  })
})

describe('an answer that fits no sign-in begun here', () => {
  /** Signs in with something changed on the way there or back. */
  async function tampered(there: Tamper, back: Tamper): Promise<string> {
    const caller = new Caller(server.origin)
    const first = await begin(caller, '/join')
    there(first)
    const url = await atProvider(first, { login: 'mallory' })
    back(url)
    const led = await comeBack(caller, url)
    expect((await caller.call('GET', '/api/me')).status).toBe(401)
    return led
  }
  const unchanged = () => {}
  const set = (name: string, value: string) => (url: URL) => url.searchParams.set(name, value)
  const page = (problem: string) => `/sign-in?problem=${problem}&returnTo=%2Fjoin`

  test.each([
    ['another state', unchanged, set('state', 'x'.repeat(43)), 'state'],
    ['no state', unchanged, (url: URL) => url.searchParams.delete('state'), 'state'],
    ['another nonce', set('nonce', 'n'.repeat(43)), unchanged, 'state'],
    ['another challenge', set('code_challenge', 'c'.repeat(43)), unchanged, 'state'],
    ['another code', unchanged, set('code', 'c'.repeat(43)), 'state'],
    ['another issuer', unchanged, set('iss', 'https://evil.example'), 'failed'],
  ] as const)('is refused: %s', async (_, there, back, problem) => {
    expect(await tampered(there, back)).toBe(page(problem))
  })

  test('is refused in another browser, and a second time in the same', async () => {
    const caller = new Caller(server.origin)
    const url = await atProvider(await begin(caller, '/join'), { login: 'hal' })
    const attempt = caller.cookie
    const thief = new Caller(server.origin)
    expect(await comeBack(thief, url)).toBe('/sign-in?problem=state&returnTo=%2F')
    expect(await comeBack(caller, url)).toBe('/join')
    expect(await comeBack(caller, url)).toBe('/sign-in?problem=state&returnTo=%2F')
    // Even with the secrets of the attempt, the provider takes a code once.
    thief.plant(attempt)
    expect(await comeBack(thief, url)).toBe(page('state'))
    expect((await thief.call('GET', '/api/me')).status).toBe(401)
  })

  test('is refused when the member refuses, and when the token is over', async () => {
    const caller = new Caller(server.origin)
    const refused = await atProvider(await begin(caller, '/join'), { refuse: 'yes' })
    expect(await comeBack(caller, refused)).toBe(page('refused'))
    provider.setLate(true)
    expect(await signIn(caller, 'ina', '/join')).toBe(page('clock'))
    provider.setLate(false)
    expect(await signIn(caller, 'ina', '/join')).toBe('/join')
  })
})

test('a provider that is away keeps nobody from their boards, and says so to who signs in', async () => {
  const caller = await signedIn(server.origin, 'kim')
  const { id } = await createBoard(caller)
  const late = new Caller(server.origin)
  const url = await atProvider(await begin(late, '/join'), { login: 'kim' })
  await provider.stop()
  expect(await comeBack(late, url)).toBe('/sign-in?problem=away&returnTo=%2Fjoin')
  const fresh = await startServer({ databaseUrl: database.url, env: provider.env })
  const begun = await new Caller(fresh.origin).call('POST', '/api/sign-in', {
    body: { returnTo: '/' },
  })
  expect([begun.status, await begun.json()]).toEqual([
    503,
    { error: { code: 'provider_away', message: expect.any(String) } },
  ])
  expect(await boardsOf(caller)).toEqual([{ id, role: 'facilitator' }])
  await provider.start()
  const again = new Caller(fresh.origin)
  expect(await signIn(again, 'kim')).toBe('/')
  await fresh.stop()
})

test('a server without guests asks to sign in first, and lets members in', async () => {
  const { origin } = membersOnly
  const member = await signedIn(origin, 'lou')
  const board = await createBoard(member, { title: 'Members only' })
  const guest = new Caller(origin)
  const token = { token: tokenOf(board.links.editor) }
  for (const [path, body] of [
    ['/api/join', { ...token, displayName: 'Guest' }],
    ['/api/boards', { displayName: 'Guest' }],
  ] as const) {
    const answer = await guest.call('POST', path, { body })
    expect([answer.status, await answer.json()]).toMatchObject([
      401,
      { error: { code: 'sign_in_needed' } },
    ])
  }
  expect((await guest.call('POST', '/api/links/look', { body: token })).status).toBe(200)
  expect(await signIn(guest, 'moe', '/join')).toBe('/join')
  expect((await guest.call('POST', '/api/join', { body: token })).status).toBe(200)
  expect(await boardsOf(guest)).toEqual([{ id: board.id, role: 'editor' }])
})

test('the log has no code, no token, no name and no subject of who signed in', async () => {
  const lines = server.output()
  expect(lines).toContain('sign-in.failed')
  for (const secret of [
    'mallory',
    'of the Institute',
    'code=',
    'id_token',
    provider.env.OIDC_CLIENT_SECRET,
  ])
    expect(lines).not.toContain(secret)
})
