/** A board's history and its moments, against the running server. */

import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'
import { toId } from '#domain/negotiation/ids.ts'
import { decodeHistoryPage, type HistoryPage } from '#domain/replay/history-page.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import type { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { makeWorld, type World } from './world.ts'

const { server } = serverForTests()

async function bytesOf(caller: Caller, path: string): Promise<Uint8Array> {
  const response = await caller.call('GET', path)
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

async function pageOf(caller: Caller, boardId: string, query = ''): Promise<HistoryPage> {
  return decodeHistoryPage(
    gunzipSync(await bytesOf(caller, `/api/boards/${boardId}/history${query}`)),
  )
}

function titlesIn(...updates: readonly Uint8Array[]): readonly string[] {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const { proposals } = readBoard(doc).board.negotiation
  return [...proposals.values()].map(({ title }) => title)
}

/** Puts a proposal on the board; resolves when the server has it. */
async function tabled({ board, callers }: World, title: string): Promise<void> {
  const [editor, viewer] = [
    await OpenBoard.by(callers.editor, board.id),
    await OpenBoard.by(callers.viewer, board.id),
  ]
  editor.run({ type: 'addProposal', proposal: { id: toId(title), title }, at: [0, 0] })
  await viewer.until(({ proposals }) => proposals.has(toId(title)))
  editor.close()
  viewer.close()
}

test('any member reads what happened, who did it and when, in pages that make the board', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  await tabled(world, 'Ceasefire')
  await tabled(world, 'Monitors')
  const entries = []
  let page = await pageOf(callers.viewer, board.id, '?limit=1')
  const { total } = page
  while (page.entries.length > 0) {
    entries.push(...page.entries)
    page = await pageOf(callers.viewer, board.id, `?limit=1&after=${encodeURIComponent(page.next)}`)
  }
  expect(entries.length).toBe(total)
  expect(new Set(entries.map(({ by }) => by?.name))).toEqual(new Set(['Ann', 'Ed']))
  expect(titlesIn(...entries.map(({ bytes }) => bytes))).toEqual(['Ceasefire', 'Monitors'])
  const whole = await pageOf(callers.facilitator, board.id)
  expect(whole.entries).toEqual(entries)
})

test('a moment is the board as it was, the present has what was done last', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  await tabled(world, 'Ceasefire')
  const { entries } = await pageOf(callers.viewer, board.id)
  const then = new Date(entries.at(-1)?.at ?? 0).toISOString()
  await tabled(world, 'Monitors')
  const momentAt = (at: string) =>
    bytesOf(callers.viewer, `/api/boards/${board.id}/history/document?at=${at}`)
  expect(titlesIn(await momentAt(then))).toEqual(['Ceasefire'])
  expect(titlesIn(await momentAt('2100-01-01T00:00:00.000Z'))).toEqual(['Ceasefire', 'Monitors'])
  expect(titlesIn(await momentAt('2001-01-01T00:00:00.000Z'))).toEqual([])
})

test('a moment that is no time, and a page that is none, are refused', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}/history`
  const wrong = ['/document', '/document?at=yesterday', '?limit=0', '?limit=5001', '?after=%2C']
  const answers = await Promise.all(wrong.map((query) => callers.viewer.call('GET', path + query)))
  expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 400))
})

test('the history of a caucus room is for who is in it, and nothing of it is in the plenary\u2019s', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const { facilitator, delegate } = callers
  const { id } = await delegate.json<{ id: string }>('GET', '/api/me')
  const body = { name: 'Aside', people: [id], isOpenToFacilitators: false }
  const room = await facilitator.json<{ id: string }>('POST', `/api/boards/${board.id}/rooms`, {
    body,
  })
  const open = await OpenBoard.by(delegate, room.id)
  const proposal = { id: toId<never>('ours'), title: 'Our offer' }
  open.run({ type: 'addProposal', proposal, at: [0, 0] })
  const again = await OpenBoard.by(delegate, room.id)
  await again.until(({ proposals }) => proposals.has(toId('ours')))
  for (const each of [open, again]) each.close()
  const inside = await pageOf(delegate, room.id)
  expect(titlesIn(...inside.entries.map(({ bytes }) => bytes))).toContain('Our offer')
  for (const path of ['history', 'history/document?at=2100-01-01T00:00:00.000Z']) {
    const refused = await facilitator.call('GET', `/api/boards/${room.id}/${path}`)
    expect(refused.status).toBe(403)
  }
  const plenary = await pageOf(delegate, board.id)
  expect(titlesIn(...plenary.entries.map(({ bytes }) => bytes))).not.toContain('Our offer')
})
