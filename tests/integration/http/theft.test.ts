/** What guessing, and a stolen copy of the database, are worth against the running server. */

import { describe, expect, test } from 'vitest'
import { linkToken } from '#server/access/link-token.ts'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { startServer } from '#tests/support/start-server.ts'
import { Caller } from './caller.ts'
import { makeWorld, tokenOf } from './world.ts'

const { database, server } = serverForTests({ env: { TRUSTED_PROXIES: '127.0.0.1' } })

/** A caller nobody else shares an address with, as a proxy on this machine would report it. */
function from(address: string): { 'x-forwarded-for': string } {
  return { 'x-forwarded-for': `10.0.0.1, ${address}` }
}

describe('guessing links', () => {
  const wrong = (caller: Caller, address: string, path = '/api/join') =>
    caller.call('POST', path, {
      body: path === '/api/join' ? { token: 'wrong', displayName: 'X' } : { token: 'wrong' },
      headers: from(address),
    })

  test('ends after twenty wrong ones in a minute, for join and look together, right ones included', async () => {
    const { board, callers } = await makeWorld(server.origin)
    const { stranger } = callers
    for (let i = 0; i < 20; i += 1) {
      const path = i % 2 === 0 ? '/api/join' : '/api/links/look'
      expect((await wrong(stranger, '203.0.113.1', path)).status).toBe(404)
    }
    for (const path of ['/api/join', '/api/links/look']) {
      expect((await wrong(stranger, '203.0.113.1', path)).status).toBe(429)
    }
    const look = { body: { token: tokenOf(board.links.viewer) } }
    const right = await stranger.call('POST', '/api/links/look', {
      ...look,
      headers: from('203.0.113.1'),
    })
    expect(right.status).toBe(429)
    const elsewhere = await stranger.call('POST', '/api/links/look', {
      ...look,
      headers: from('203.0.113.2'),
    })
    expect(elsewhere.status).toBe(200)
  })

  test('is not escaped by claiming another address', async () => {
    const stranger = new Caller(server.origin)
    for (let i = 0; i < 20; i += 1) {
      const body = { token: 'wrong' }
      const headers = { 'x-forwarded-for': `198.51.100.${i}, 203.0.113.3`, 'x-parley-peer': `${i}` }
      await stranger.call('POST', '/api/links/look', { body, headers })
    }
    expect((await wrong(stranger, '203.0.113.3')).status).toBe(429)
  })

  test('is not escaped by claiming to be a proxy that nobody trusts', async () => {
    const untrusting = await startServer({ databaseUrl: database.url })
    const stranger = new Caller(untrusting.origin)
    for (let i = 0; i < 20; i += 1) await wrong(stranger, `198.51.100.${i}`)
    expect((await wrong(stranger, '203.0.113.5')).status).toBe(429)
    await untrusting.stop()
  })

  test('is not what a whole class does that joins by one right link', async () => {
    const { board } = await makeWorld(server.origin)
    const body = { token: tokenOf(board.links.viewer), displayName: 'Pupil' }
    for (let i = 0; i < 30; i += 1) {
      const pupil = new Caller(server.origin)
      const headers = from('203.0.113.4')
      expect((await pupil.call('POST', '/api/join', { body, headers })).status).toBe(200)
    }
  })
})

test('a dump of the database holds no token of a link or a session, in any spelling', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const dump = await dumpOf(database)
  const sessions = [callers.facilitator, callers.editor, callers.viewer].map(({ cookie }) =>
    cookie.slice(cookie.indexOf('=') + 1),
  )
  const tokens = [...Object.values(board.links).map(tokenOf), ...sessions]
  for (const token of tokens) {
    for (const spelling of spellingsOf(token)) expect(dump).not.toContain(spelling)
  }
  // What is there is found: the search itself works.
  expect(dump).toContain(board.id)
  const { tokenHash } = await database.db.session.findFirstOrThrow()
  expect(dump).toContain(Buffer.from(tokenHash).toString('hex'))
})

test('a dump of the database is not enough to make a link: that takes the secret', async () => {
  const { board } = await makeWorld(server.origin)
  const links = await database.db.shareLink.findMany({ where: { boardId: board.id } })
  const guesses = links.flatMap(({ id, tokenHash }) => [
    linkToken(new Uint8Array(), id),
    linkToken(new TextEncoder().encode(id), id),
    Buffer.from(tokenHash).toString('base64url'),
    Buffer.from(tokenHash).toString('hex'),
    id,
  ])
  for (const [i, token] of guesses.entries()) {
    const response = await new Caller(server.origin).call('POST', '/api/links/look', {
      body: { token },
      headers: from(`203.0.114.${i}`),
    })
    expect(response.status).toBe(404)
  }
})

/** Every row of every table as text; bytes as hex. */
async function dumpOf({ db }: FreshDatabase): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`
  const dumps = tables.map(async ({ name }) => {
    const rows = await db.$queryRawUnsafe<{ line: string }[]>(
      `SELECT t::text AS line FROM "${name}" t`,
    )
    return rows.map(({ line }) => line).join('\n')
  })
  return (await Promise.all(dumps)).join('\n')
}

/** A token as its text and as its bytes, each plain, in hex and in base64. */
function spellingsOf(token: string): readonly string[] {
  const bytes = Buffer.from(token, 'base64url')
  const text = Buffer.from(token)
  return [
    token,
    text.toString('hex'),
    text.toString('base64').replace(/=+$/, ''),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
  ]
}
