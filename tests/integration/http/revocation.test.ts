/** Rights that are taken away through one process, and sockets that another one of the same database holds. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { closing, openSocket } from './sockets.ts'
import { createBoard, joinAs, makeWorld, tokenOf } from './world.ts'

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
  await expect.poll(() => there.output()).toContain('info rights.heard-again')
})

async function cutListeners(): Promise<{ readonly count: number }> {
  const rows = await database.db.$queryRaw<unknown[]>`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'SELECT pg_notify%' AND pid <> pg_backend_pid()`
  return { count: rows.length }
}
