/** Boards in the trash: closed to everybody by every road, put back whole, and deleted for good after 30 days. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLOSE } from '#domain/access/close-code.ts'
import { sweepTrash } from '#server/boards/sweep-trash.ts'
import type { BoardHub } from '#server/sync/board-hub.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { documentedEndpoints } from './api-document.ts'
import { Caller } from './caller.ts'
import { closeCode, closing, openSocket } from './sockets.ts'
import { CALLERS, joinAs, MEMBERS, makeWorld, pathIn, tokenOf, type World } from './world.ts'

const MUTE = { info: () => undefined, warn: () => undefined, error: () => undefined }
const DAY_MS = 24 * 60 * 60 * 1000
/** What a facilitator may still do with it. */
const WAYS_OUT = ['DELETE /api/boards/:boardId', 'PUT /api/boards/:boardId/trash']
const BACK = 'DELETE /api/boards/:boardId/trash'

let database: FreshDatabase
let server: RunningServer
/** Another process on the same database. */
let second: RunningServer

beforeAll(async () => {
  database = await freshDatabase()
  server = await startServer({ databaseUrl: database.url })
  second = await startServer({ databaseUrl: database.url })
})

afterAll(async () => {
  await server?.stop()
  await second?.stop()
  await database?.drop()
})

async function trashed(): Promise<World> {
  const world = await makeWorld(server.origin)
  await world.rooms()
  await trash(world)
  return world
}

async function trash({ board, callers }: World): Promise<void> {
  const { status } = await callers.facilitator.call('PUT', `/api/boards/${board.id}/trash`)
  expect(status).toBe(204)
}

async function codeOf(answer: Response): Promise<string> {
  const { error } = (await answer.json()) as { error: { code: string } }
  return error.code
}

test('no member opens it by any endpoint, and outsiders are told what they were told before', async () => {
  const world = await trashed()
  const endpoints = documentedEndpoints().filter(({ path, heading }) => {
    const isOwn = path.endsWith('/knocks/mine') || [...WAYS_OUT, BACK].includes(heading)
    return path.includes(':boardId') && !isOwn
  })
  expect(endpoints.length).toBeGreaterThan(50)
  for (const endpoint of endpoints) {
    const { method, body, query, heading } = endpoint
    const path = `${pathIn(world, endpoint)}${query && `?${query}`}`
    for (const name of CALLERS) {
      const options = body === undefined ? {} : { body }
      const answer = await world.callers[name].call(method, path, options)
      const expected = { outsider: 'not_allowed', stranger: 'not_signed_in' } as const
      const code = name === 'outsider' || name === 'stranger' ? expected[name] : 'in_trash'
      expect([heading, name, await codeOf(answer)]).toEqual([heading, name, code])
    }
  }
}, 120_000)

test('its rooms are closed with it', async () => {
  const world = await trashed()
  const { sharedId } = await world.rooms()
  const { facilitator } = world.callers
  const answer = await facilitator.call('GET', `/api/boards/${sharedId}`)
  expect([answer.status, await codeOf(answer)]).toEqual([410, 'in_trash'])
  expect(await closeCode(sharedId, facilitator)).toBe(CLOSE.inTrash)
  const listed = await facilitator.json<{ boards: { id: string }[] }>('GET', '/api/boards')
  expect(listed.boards).toEqual([])
})

test('[S13] whoever is on it or in a room of it is sent away, on every process', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  const { sharedId } = await world.rooms()
  const there = new Caller(second.origin)
  there.plant(callers.viewer.cookie)
  const sockets = [
    await openSocket(board.id, callers.facilitator),
    await openSocket(board.id, there),
    await openSocket(sharedId, callers.facilitator),
  ]
  const closed = Promise.all(sockets.map(closing))
  await trash(world)
  expect(await closed).toEqual([CLOSE.inTrash, CLOSE.inTrash, CLOSE.inTrash])
  for (const name of MEMBERS) expect(await closeCode(board.id, callers[name])).toBe(CLOSE.inTrash)
  expect(await closeCode(board.id, callers.outsider)).toBe(CLOSE.notAllowed)
})

test('its links lead nowhere, and its page says so in words', async () => {
  const { board, callers } = await trashed()
  const comer = new Caller(server.origin)
  const token = tokenOf(board.links.editor)
  const look = await comer.call('POST', '/api/links/look', { body: { token } })
  const join = await comer.call('POST', '/api/join', { body: { token, displayName: 'Late' } })
  expect([await codeOf(look), await codeOf(join)]).toEqual(['in_trash', 'in_trash'])
  const headers = { accept: 'text/html' }
  const page = await callers.viewer.call('GET', `/b/${board.id}`, { headers })
  expect(await page.text()).toContain('This board is in the trash.')
})

test('only its facilitators find it, put it back and delete it for good', async () => {
  const { board, callers } = await trashed()
  const path = `/api/boards/${board.id}`
  const inTrash = (caller: Caller) =>
    caller.json<{ boards: { id: string; trash: { at: string; deletedAt: string } }[] }>(
      'GET',
      '/api/boards?in=trash',
    )
  for (const name of MEMBERS) {
    const { boards } = await inTrash(callers[name])
    expect([name, boards.map(({ id }) => id)]).toEqual([
      name,
      name === 'facilitator' ? [board.id] : [],
    ])
  }
  const [listed] = (await inTrash(callers.facilitator)).boards
  const { at = '', deletedAt = '' } = listed?.trash ?? {}
  expect(Date.parse(deletedAt) - Date.parse(at)).toBe(30 * DAY_MS)
  for (const [method, where] of [
    ['DELETE', ''],
    ['PUT', '/trash'],
    ['DELETE', '/trash'],
  ] as const) {
    const answer = await callers.editor.call(method, `${path}${where}`)
    expect(await codeOf(answer)).toBe('in_trash')
  }
  expect((await callers.facilitator.call('DELETE', `${path}/trash`)).status).toBe(204)
  expect(await callers.viewer.json('GET', path)).toMatchObject({ title: 'Talks', role: 'viewer' })
  ;(await openSocket(board.id, callers.viewer)).close()
  const { entries } = await callers.facilitator.json<{ entries: { act: string }[] }>(
    'GET',
    `${path}/audit`,
  )
  const acts = entries.map(({ act }) => act).filter((act) => /trashed|put-back/.test(act))
  expect(acts.toSorted()).toEqual(['board.put-back', 'board.trashed'])
  await callers.facilitator.call('PUT', `${path}/trash`)
  expect((await callers.facilitator.call('DELETE', path)).status).toBe(204)
  expect((await callers.facilitator.call('GET', path)).status).toBe(404)
})

test('after 30 days, and not before, it is deleted for good by one of those who sweep', async () => {
  const { board } = await trashed()
  const { db } = database
  const ended: string[] = []
  const hub = { end: (id: string) => ended.push(id) } as unknown as BoardHub
  await db.board.updateMany({ where: { id: { not: board.id } }, data: { trashedAt: null } })
  const since = (minutes: number) =>
    db.$executeRaw`UPDATE "Board" SET "trashedAt" = now() - make_interval(days => 30, mins => ${minutes})
      WHERE id = ${board.id}`
  const parts = { db, hub, log: MUTE }
  await since(-1)
  expect(await sweepTrash(parts)).toBe(0)
  await since(1)
  const swept = await Promise.all([sweepTrash(parts), sweepTrash(parts)])
  expect(swept.toSorted()).toEqual([0, 1])
  expect(ended).toContain(board.id)
  expect(await db.board.count({ where: { id: board.id } })).toBe(0)
  const audit = await db.auditEntry.findMany({ where: { boardId: board.id } })
  expect(audit.map(({ act, byName }) => [act, byName])).toEqual([['board.expired', 'Parley']])
})

test('leaving takes oneself out, and the last facilitator is told to make another one first', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}`
  const { facilitator, editor } = callers
  const refused = await facilitator.call('POST', `${path}/leave`)
  expect([refused.status, await codeOf(refused)]).toEqual([409, 'last_facilitator'])
  const socket = await openSocket(board.id, editor)
  const closed = closing(socket)
  expect((await editor.call('POST', `${path}/leave`)).status).toBe(204)
  expect(await closed).toBe(CLOSE.notAllowed)
  expect((await editor.call('GET', path)).status).toBe(403)
  const other = await joinAs(server.origin, board.links.facilitator, 'Second')
  expect((await facilitator.call('POST', `${path}/leave`)).status).toBe(204)
  expect((await facilitator.call('GET', path)).status).toBe(403)
  expect(await other.json('GET', path)).toMatchObject({ role: 'facilitator' })
})
