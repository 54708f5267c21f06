/** What is done through one process, and sockets that another one of the same database holds: rights and news. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Audience } from '#domain/access/board-news.ts'
import { announceNews } from '#server/boards/announce-news.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { closeCode, closing, NewsSocket, openSocket } from './sockets.ts'
import { createBoard, joinAs, makeWorld, tokenOf } from './world.ts'

type Rows = Parameters<typeof announceNews>[0]

let database: FreshDatabase
let here: RunningServer
let there: RunningServer

beforeAll(async () => {
  database = await freshDatabase()
  here = await startServer({ databaseUrl: database.url })
  there = await startServer({ databaseUrl: database.url })
})

afterAll(async () => {
  await here?.stop()
  await there?.stop()
  await database?.drop()
})

/** The same cookie jar, at the other process. */
function at(server: RunningServer, caller: Caller): Caller {
  const same = new Caller(server.origin)
  same.plant(caller.cookie)
  return same
}

async function linkOf(caller: Caller, boardId: string, role: string): Promise<string> {
  const { links } = await caller.json<{ links: { id: string; role: string }[] }>(
    'GET',
    `/api/boards/${boardId}/links`,
  )
  return links.find((link) => link.role === role)?.id ?? ''
}

test('[S13] a revoked link closes the sockets of all processes within a second', async () => {
  const { board, callers } = await makeWorld(here.origin)
  const editor = await openSocket(board.id, at(there, callers.editor))
  const staying = await openSocket(board.id, at(there, callers.facilitator))
  const linkId = await linkOf(callers.facilitator, board.id, 'editor')
  const closed = closing(editor)
  const before = performance.now()
  await callers.facilitator.call('DELETE', `/api/boards/${board.id}/links/${linkId}`)
  expect(await closed).toBe(4403)
  expect(performance.now() - before).toBeLessThan(1_000)
  expect(staying.readyState).toBe(staying.OPEN)
  staying.close()
})

test('[S13] signing out everywhere closes the sockets of all processes, and whoever comes back anew stays', async () => {
  const { board, callers } = await makeWorld(here.origin)
  const elsewhere = await openSocket(board.id, at(there, callers.editor))
  const replaced = await openSocket(board.id, callers.editor)
  const staying = await openSocket(board.id, at(there, callers.viewer))
  const other = await createBoard(callers.facilitator)
  // The browser's session is another one from here on; its sockets stay.
  const token = { token: tokenOf(other.links.editor) }
  await callers.editor.call('POST', '/api/join', { body: token })
  await callers.facilitator.call('PATCH', `/api/boards/${board.id}`, { body: { title: 'Same' } })
  const closed = Promise.all([elsewhere, replaced].map(closing))
  const known = at(there, callers.editor)
  expect((await callers.editor.call('DELETE', '/api/me/sessions')).status).toBe(204)
  expect(await closed).toEqual([4401, 4401])
  expect(callers.editor.cookie).toMatch(/=$/)
  expect((await known.call('GET', '/api/me')).status).toBe(401)
  expect(await closeCode(board.id, known)).toBe(4401)
  expect(staying.readyState).toBe(staying.OPEN)
  staying.close()
})

test('[S13] a deleted board closes the sockets of all processes, and says that it is gone', async () => {
  const { board, callers } = await makeWorld(here.origin)
  const sockets = [
    await openSocket(board.id, at(there, callers.viewer)),
    await openSocket(board.id, callers.viewer),
  ]
  const closed = Promise.all(sockets.map(closing))
  await callers.facilitator.call('DELETE', `/api/boards/${board.id}`)
  expect(await closed).toEqual([4404, 4404])
})

test('[S13] a stronger role works at once on sockets that are open at another process', async () => {
  const ann = new Caller(here.origin)
  const board = await createBoard(ann, { title: 'Before', displayName: 'Ann' })
  const vi = await joinAs(here.origin, board.links.viewer, 'Vi')
  const seen = await OpenBoard.by(at(there, ann), board.id)
  const open = await OpenBoard.by(at(there, vi), board.id)
  open.run({ type: 'describe', title: 'After' })
  await vi.call('POST', '/api/join', { body: { token: tokenOf(board.links.editor) } })
  await seen.until(({ title }) => title === 'After')
  open.close()
  seen.close()
})

test('[S13] what was missed while the connection was lost is made up for', async () => {
  const { board, callers } = await makeWorld(here.origin)
  const editor = await openSocket(board.id, at(there, callers.editor))
  const viewer = await openSocket(board.id, at(there, callers.viewer))
  const closed = closing(editor)
  const linkId = await linkOf(callers.facilitator, board.id, 'editor')
  await database.db.$transaction(async (rows) => {
    // Both processes are deaf by the time of the commit, so that neither hears of it.
    await rows.membership.deleteMany({ where: { linkId } })
    const { count } = await cutListeners()
    expect(count).toBe(2)
  })
  expect(await closed).toBe(4403)
  expect(viewer.readyState).toBe(viewer.OPEN)
  viewer.close()
  await expect.poll(() => there.output()).toContain('info feed.heard-again')
})

test('[S19] news reach the pages of all processes once they are committed, in order, and nobody who did not ask', async () => {
  const { board, callers } = await makeWorld(here.origin)
  const pages = [
    await NewsSocket.open(board.id, callers.viewer),
    await NewsSocket.open(board.id, at(there, callers.editor)),
  ]
  const stock = await openSocket(board.id, at(there, callers.viewer))
  const firsts: number[] = []
  stock.on('message', (frame: Buffer) => firsts.push(frame[0] ?? 0))
  const tell = (rows: Rows, about: string, boardId = board.id) =>
    announceNews(rows, { boardId, news: { topic: 'comments', about } })
  const { db } = database
  await expect(
    db.$transaction(async (rows) => {
      await tell(rows, 'rolled back')
      throw new Error('on purpose')
    }),
  ).rejects.toThrow('on purpose')
  await db.$transaction(async (rows) => {
    await tell(rows, 'of another board', 'another')
    await tell(rows, 'Größe, “quoted”')
    await tell(rows, 'then this')
  })
  for (const page of pages) {
    await expect
      .poll(() => page.told)
      .toEqual([
        { topic: 'comments', about: 'Größe, “quoted”' },
        { topic: 'comments', about: 'then this' },
      ])
    page.close()
  }
  expect(firsts).not.toContain(107)
  stock.close()
})

test('[S19] news for some people or roles reach nobody else', async () => {
  const { board, callers } = await makeWorld(here.origin)
  const { id: editorId } = await callers.editor.json<{ id: string }>('GET', '/api/me')
  const facilitator = await NewsSocket.open(board.id, callers.facilitator)
  const editor = await NewsSocket.open(board.id, at(there, callers.editor))
  const viewer = await NewsSocket.open(board.id, callers.viewer)
  const tell = (about: string, to?: Audience) =>
    announceNews(database.db, { boardId: board.id, news: { topic: 'session', about }, to })
  await tell('person', { people: [editorId, 'somebody else'] })
  await tell('role', { roles: ['facilitator'] })
  await tell('either', { people: [editorId], roles: ['facilitator'] })
  await tell('all')
  const abouts = ({ told }: NewsSocket) => told.map(({ about }) => about)
  await expect.poll(() => abouts(facilitator)).toEqual(['role', 'either', 'all'])
  await expect.poll(() => abouts(editor)).toEqual(['person', 'either', 'all'])
  await expect.poll(() => abouts(viewer)).toEqual(['all'])
  for (const page of [facilitator, editor, viewer]) page.close()
})

test('[S19] pages are told to look at everything again when news may have been missed', async () => {
  const { board, callers } = await makeWorld(here.origin)
  const page = await NewsSocket.open(board.id, at(there, callers.viewer))
  await cutListeners()
  await expect.poll(() => page.told, { timeout: 20_000 }).toEqual([{ topic: 'everything' }])
  page.close()
})

async function cutListeners(): Promise<{ readonly count: number }> {
  const rows = await database.db.$queryRaw<unknown[]>`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'SELECT pg_notify%' AND pid <> pg_backend_pid()`
  return { count: rows.length }
}
