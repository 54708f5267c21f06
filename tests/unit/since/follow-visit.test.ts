// @vitest-environment jsdom
import { toBase64 } from 'lib0/buffer'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardSession } from '#components/board/board-session.ts'
import { followVisit } from '#components/since/follow-visit.ts'
import { SERVER_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { act, actor, proposal, stance } from '#tests/support/board-builder.ts'
import { Table } from '../binding/bench.ts'

let table: Table
let session: BoardSession
let kept: { at: string; vector: string | null } | null
let puts: { vector: string | null }[]
let stop: (() => void) | undefined

beforeEach(async () => {
  table = new Table()
  session = await table.session('Ann')
  session.run(actor('russia'), proposal('troops'), proposal('arms'))
  kept = null
  puts = []
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    expect(path).toBe(`/api/boards/${session.boardId}/seen`)
    if (method === 'GET') return Response.json({ seen: kept })
    puts.push(JSON.parse(String(body)))
    return new Response(null, { status: 204 })
  })
})

afterEach(() => {
  stop?.()
  stop = undefined
  table.close()
  vi.unstubAllGlobals()
})

/** The visit begins when the board is read; the bench has read it already, so it is told so. */
async function visit(): Promise<void> {
  vi.spyOn(session, 'subscribeConnection').mockImplementationOnce((listener) => {
    queueMicrotask(() => listener(session.connection()))
    return () => undefined
  })
  stop = followVisit(session)
  await new Promise((resolve) => setTimeout(resolve))
}

function vector(): string {
  return toBase64(Y.encodeStateVector(session.doc))
}

function look(state: 'visible' | 'hidden'): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}

it('tells what others did since, not what one did oneself', async () => {
  kept = { at: '2026-11-22T16:40:00.000Z', vector: vector() }
  session.run(stance('russia', 'troops', 'opposed'))
  execute(
    session.doc,
    [stance('russia', 'arms', 'support')],
    act({ by: 'somebody-else', at: 5 }),
    SERVER_ORIGIN,
  )
  await visit()
  expect(session.news.current()?.since).toBe('2026-11-22T16:40:00.000Z')
  expect(session.news.current()?.changes.ledger.map(({ proposalId }) => proposalId)).toEqual([
    'arms',
  ])
})

it('tells nothing on a first visit, nor where nothing changed', async () => {
  await visit()
  expect(session.news.current()).toBeUndefined()
  stop?.()
  kept = { at: '2026-11-22T16:40:00.000Z', vector: vector() }
  await visit()
  expect(session.news.current()).toBeUndefined()
})

it('says what was seen when the board goes out of sight, and not when a hidden page is closed', async () => {
  await visit()
  look('hidden')
  expect(puts).toEqual([{ vector: vector(), moves: 0 }])
  session.run(stance('russia', 'troops', 'opposed'))
  window.dispatchEvent(new Event('pagehide'))
  expect(puts).toHaveLength(1)
  look('visible')
  window.dispatchEvent(new Event('pagehide'))
  expect(puts.at(-1)).toEqual({ vector: vector(), moves: 1 })
})
