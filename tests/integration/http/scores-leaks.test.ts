/** Scores that are planted, and everything other people are sent, in which they must not be found. */

import { expect, test } from 'vitest'
import type { SheetAnswer } from '#server/scores/score-row.ts'
import { actor } from '#tests/support/board-builder.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { documentedEndpoints } from './api-document.ts'
import type { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { openSocket } from './sockets.ts'
import { CALLERS, type CallerName, makeWorld, pathIn, type World } from './world.ts'

const { database, server } = serverForTests()

/** Words nobody else would use, where a sheet has words: the ids of issues and options. */
const CANARY = ['Quetzal7Canary', 'Hoatzin3Canary'] as const
const SECRET = {
  points: { [CANARY[0]]: { [CANARY[1]]: 83, x: 17 }, y: { z: 17 } },
  reservation: 67,
}

/** Every way the words might be written into bytes. */
function finds(bytes: Buffer): boolean {
  return CANARY.some((word) =>
    [
      Buffer.from(word),
      Buffer.from(word, 'utf16le'),
      Buffer.from(Buffer.from(word).toString('hex')),
      ...[0, 1, 2].map((shift) => inBase64(word, shift)),
    ].some((needle) => bytes.includes(needle)),
  )
}

/** The letters that base64 makes of a word whatever stands before it. */
function inBase64(word: string, shift: number): Buffer {
  const whole = Buffer.from('.'.repeat(shift) + word).toString('base64')
  return Buffer.from(whole.slice(shift === 0 ? 0 : 4, -4))
}

/** The world's delegate speaks for party C; this sheet is another actor's. */
async function plant({ board, callers }: World): Promise<void> {
  const body = { ...SECRET, version: 0 }
  const answer = await callers.facilitator.call('PUT', sheetPath(board.id), { body })
  expect(answer.status).toBe(200)
}

function sheetPath(boardId: string): string {
  return `/api/boards/${boardId}/scores/other`
}

async function bytesOf(caller: Caller, at: string, method = 'GET', body?: unknown) {
  const response = await caller.call(method, at, { ...(body !== undefined && { body }) })
  const headers = JSON.stringify([...response.headers])
  return Buffer.concat([Buffer.from(headers), Buffer.from(await response.arrayBuffer())])
}

test('the search finds what is planted where it may be seen, in every writing', async () => {
  const world = await makeWorld(server.origin)
  await plant(world)
  const at = `/api/boards/${world.board.id}/scores`
  expect(finds(await bytesOf(world.callers.facilitator, at))).toBe(true)
  for (const encoding of ['base64', 'hex', 'utf8'] as const) {
    for (const before of ['', 'a', 'ab']) {
      const hidden = Buffer.from(`${before}${CANARY[0]} and more`).toString(encoding)
      expect([encoding, before, finds(Buffer.from(hidden))]).toEqual([encoding, before, true])
    }
  }
  expect(finds(Buffer.from(`x${CANARY[1]}`, 'utf16le'))).toBe(true)
})

/** All that can be read, as the document and the pages have it. */
function readable(world: World): readonly string[] {
  const { id } = world.board
  const endpoints = documentedEndpoints().filter(({ method }) => method === 'GET')
  return [
    ...endpoints.map((each) => pathIn(world, each) + (each.query ? `?${each.query}` : '')),
    ...[`/b/${id}`, `/b/${id}/matrix`, `/b/${id}/timeline`, '/'],
  ]
}

const OTHERS: readonly CallerName[] = CALLERS.filter((name) => name !== 'facilitator')

test.each(OTHERS)('no endpoint and no page shows the %s another actor’s sheet', async (name) => {
  const world = await makeWorld(server.origin)
  await plant(world)
  const caller = world.callers[name]
  for (const at of readable(world)) {
    expect([at, finds(await bytesOf(caller, at))]).toEqual([at, false])
  }
  for (const version of [0, 1, 2]) {
    const body = { points: { y: { z: 100 } }, reservation: 0, version }
    const answer = await bytesOf(caller, sheetPath(world.board.id), 'PUT', body)
    expect([version, finds(answer)]).toEqual([version, false])
  }
  const where = { boardId: world.board.id, actorId: 'other' }
  const kept = await database.db.scoreSheet.findFirstOrThrow({ where })
  expect(kept).toMatchObject({ ...SECRET, version: 1 })
})

test('the export has no scores, not even the facilitator’s, who would hand them on with it', async () => {
  const world = await makeWorld(server.origin)
  await plant(world)
  const at = `/api/boards/${world.board.id}/export?format=json`
  expect(finds(await bytesOf(world.callers.facilitator, at))).toBe(false)
})

test('no socket, snapshot, row of the board’s, metric or line of the log has them', async () => {
  const world = await makeWorld(server.origin)
  const { facilitator, editor, stranger } = world.callers
  const { id } = world.board
  const heard: Buffer[] = []
  const members = ['editor', 'delegate', 'commenter', 'viewer', 'facilitator'] as const
  const sockets = await Promise.all(
    members.map((name) => openSocket(id, world.callers[name], '?ext=1')),
  )
  for (const socket of sockets) socket.on('message', (data) => heard.push(data as Buffer))
  const board = await OpenBoard.by(editor, id)

  await plant(world)
  for (const audience of ['everybody', 'off', 'delegates']) {
    await facilitator.call('PATCH', `/api/boards/${id}/scores`, { body: { audience } })
  }
  const body = { ...SECRET, reservation: 68, version: 1 }
  const written = await facilitator.json<SheetAnswer>('PUT', sheetPath(id), { body })
  expect(written.version).toBe(2)
  await facilitator.call('POST', `/api/boards/${id}/snapshots`, { body: { name: 'With scores' } })
  // Once this has arrived at everybody, so has all that was sent before.
  board.run(actor('late', { name: 'Afterwards' }))
  const times = () => Buffer.concat(heard).toString('latin1').split('Afterwards').length - 1
  await expect.poll(times, { timeout: 10_000 }).toBeGreaterThanOrEqual(members.length)

  const where = { boardId: id }
  const snapshots = await database.db.snapshot.findMany({ where })
  const updates = await database.db.boardUpdate.findMany({ where })
  expect([snapshots.length, updates.length > 0]).toEqual([2, true])
  for (const bytes of [
    ...[...heard, ...[...snapshots, ...updates].map((row) => Buffer.from(row.bytes))],
    ...[Buffer.from(server.output()), await bytesOf(stranger, '/metrics')],
  ]) {
    expect(finds(bytes)).toBe(false)
  }
  board.close()
  for (const socket of sockets) socket.close()
})
