/** A server that is made to fail in every way we know, and its log, in which nobody's words may stand. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { closeCode, closing, openSocket } from './sockets.ts'
import { createBoard, joinAs, tokenOf } from './world.ts'

/** Stands in titles, names, proposals, keys, bodies and frames. */
const WORD = 'Zebrafinch'

let database: FreshDatabase
let server: RunningServer
let ann: Caller
let boardId: string
let viewerLink: string

beforeAll(async () => {
  database = await freshDatabase()
  server = await startServer({
    databaseUrl: database.url,
    env: { SYNC_IDLE_MS: '50', SYNC_PATROL_MS: '50' },
  })
  ann = new Caller(server.origin)
  const board = await createBoard(ann, { title: `${WORD} talks`, displayName: `${WORD} Ann` })
  boardId = board.id
  viewerLink = board.links.viewer
})

afterAll(async () => {
  // The last test stops it, the last but one drops its database.
  await server?.stop()
})

/** Waits for a line, so that the failure has really been logged. */
async function logged(event: string): Promise<void> {
  await expect.poll(() => server.output(), { timeout: 20_000 }).toContain(event)
}

/** The database refuses, and says in its message what it refused. */
async function quote(table: string, what: string): Promise<void> {
  await database.db.$executeRawUnsafe(`
    CREATE OR REPLACE FUNCTION quote_${table}() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'I do not take: %', ${what}; END $$`)
  await database.db.$executeRawUnsafe(`
    CREATE TRIGGER quote BEFORE INSERT OR UPDATE ON "${table}"
    FOR EACH ROW EXECUTE FUNCTION quote_${table}()`)
}

async function unquote(table: string): Promise<void> {
  await database.db.$executeRawUnsafe(`DROP TRIGGER quote ON "${table}"`)
}

/** A frame that holds an update with the word in it. */
function frame(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  change(doc)
  const update = Y.encodeStateAsUpdate(doc)
  const length =
    update.length < 128 ? [update.length] : [(update.length % 128) + 128, update.length >> 7]
  return Uint8Array.from([0, 2, ...length, ...update])
}

test('requests that make no sense', async () => {
  for (const body of [
    `{"title": ${WORD}`,
    { title: WORD, [WORD]: 1 },
    { template: WORD },
    [WORD],
  ]) {
    expect((await ann.call('POST', '/api/boards', { body })).status).toBe(400)
  }
  for (const path of [
    `/api/boards/${WORD}`,
    `/b/${WORD}?${WORD}=1`,
    `/api/boards/${boardId}/export?format=${WORD}`,
    `/api/boards/${boardId}/analysis?rule=${WORD}`,
    `/api/boards/${boardId}/analysis?${WORD}=1`,
  ]) {
    expect((await ann.call('GET', path)).status).toBeGreaterThanOrEqual(400)
  }
  const join = { token: `${WORD}-token`, displayName: WORD }
  expect((await ann.call('POST', '/api/join', { body: join })).status).toBe(404)
  expect(await closeCode(WORD, ann)).toBe(4404)
})

test('frames that make no sense', async () => {
  const malformed = await openSocket(boardId, ann)
  const closed = closing(malformed)
  malformed.send(WORD)
  malformed.send(Uint8Array.from([0, 2, 10, ...Buffer.from(WORD)]))
  expect(await closed).toBe(1007)
  const unfit = await openSocket(boardId, ann)
  unfit.send(frame((doc) => doc.getMap('proposals').set(WORD.repeat(30), WORD)))
  unfit.send(frame((doc) => doc.getMap(WORD).set(WORD, WORD)))
  await logged('warn sync.update-refused')
  unfit.close()
})

test('a database that quotes what it does not take', async () => {
  await quote('BoardUpdate', `encode(NEW.bytes, 'escape')`)
  const board = await OpenBoard.by(ann, boardId)
  board.run({ type: 'describe', title: `${WORD} again` })
  await logged('warn sync.flush-failed')
  await logged('warn sync.database-late')
  await quote('Board', 'NEW.title')
  await unquote('BoardUpdate')
  await logged('warn sync.touch-failed')
  expect((await ann.call('POST', '/api/boards', { body: { title: WORD } })).status).toBe(500)
  await unquote('Board')
  await quote('Person', 'NEW.name')
  expect((await ann.call('PATCH', '/api/me', { body: { displayName: WORD } })).status).toBe(500)
  await unquote('Person')
  await logged('error http.failed')
  board.close()
})

test('a board that cannot be loaded', async () => {
  const broken = await createBoard(ann, { title: `${WORD} two` })
  const bytes = Buffer.from(`${WORD} ${'\u0001'.repeat(40)} ${WORD}`)
  await database.db.$executeRaw`
    INSERT INTO "BoardUpdate" ("boardId", origin, n, bytes) VALUES (${broken.id}, 'broken', 0, ${bytes})`
  // Let in once the row is put aside.
  const socket = await openSocket(broken.id, ann)
  await logged('error sync.board-unloadable')
  await logged('error sync.row-quarantined')
  socket.close()
})

test('a database that ends connections, and is gone', async () => {
  await joinAs(server.origin, viewerLink, WORD)
  await database.db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`
  await logged('warn feed.not-heard')
  await database.drop()
  const body = { token: tokenOf(viewerLink), displayName: WORD }
  expect((await ann.call('POST', '/api/join', { body })).status).toBe(503)
  expect((await ann.call('GET', '/')).status).toBeGreaterThanOrEqual(200)
  expect((await ann.call('GET', `/b/${boardId}`)).status).toBeGreaterThanOrEqual(200)
})

test('none of it stands in the log, and no token, cookie or password either', async () => {
  await server.stop()
  const output = server.output()
  const password = new URL(database.url).password
  const secrets = [WORD, tokenOf(viewerLink), ann.cookie.split('=')[1] ?? WORD, password]
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(7)
    const lines = output.split('\n').filter((line) => line.includes(secret))
    expect(lines).toEqual([])
  }
  const encoded = [
    Buffer.from(WORD).toString('hex'),
    Buffer.from(WORD).toString('base64').slice(0, 12),
  ]
  for (const text of encoded) expect(output).not.toContain(text)
  expect(output).toContain(boardId)
})
