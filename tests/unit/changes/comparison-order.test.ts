/** Which of two moments a comparison says was first, with a real still session, a real reading and boards whose records are equal. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { comparisonOf } from '#components/changes/board-comparison.ts'
import type { ComparisonBase } from '#components/changes/comparison-base.ts'
import { StillSession } from '#components/still/still-session.ts'
import { execute } from '#domain/board/execute.ts'
import { act, actor } from '#tests/support/board-builder.ts'
import { eventually } from '#tests/support/eventually.ts'
import { PartsWorker } from './parts-worker.ts'

/** Two moments between which a lane got another name: nothing that the ledger, a decision or a version tells of. */
const EARLY = Date.parse('2026-11-23T10:00:00.000Z')
const LATE = Date.parse('2026-11-23T11:00:00.000Z')

function twoBoards() {
  const doc = new Y.Doc()
  execute(doc, [actor('eu', { name: 'Europe' })], act({ at: 1 }))
  const early = Y.encodeStateAsUpdate(doc)
  execute(doc, [actor('ru', { name: 'Russia' })], act({ at: 1 }))
  return { early, late: Y.encodeStateAsUpdate(doc) }
}

const { early, late } = twoBoards()
/** What the server has of the moment one compares with. */
let fetched: Uint8Array

beforeEach(() => {
  vi.stubGlobal('Worker', PartsWorker)
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array(fetched)))
})
afterEach(() => vi.unstubAllGlobals())

function shown(update: Uint8Array, at: number): StillSession {
  const me = { personId: 'ann', name: 'Ann', hue: 0, role: 'viewer' } as const
  return new StillSession({ boardId: 'b', me, path: '/b/b/replay', update, at })
}

/** How many lanes the board has that is told as the one before, and the one that is told as the one after. */
async function lanes({ board }: StillSession, base: ComparisonBase) {
  const comparison = comparisonOf(board)
  comparison.compareWith(base)
  return await eventually(() => {
    const now = comparison.current()
    if (now.state !== 'done') throw new Error(now.state)
    const { before, after } = now.compared.boards
    return [before.negotiation.actors.size, after.negotiation.actors.size]
  })
}

const moment = (at: number): ComparisonBase => ({ kind: 'moment', at: new Date(at).toISOString() })
const snapshot = (at: number): ComparisonBase =>
  ({ ...moment(at), kind: 'snapshot', id: 's', name: 'S' }) as ComparisonBase

it('of two moments whose records are equal the earlier one is told as what was before', async () => {
  fetched = early
  expect(await lanes(shown(late, LATE), moment(EARLY))).toEqual([1, 2])
  expect(await lanes(shown(late, LATE), snapshot(EARLY))).toEqual([1, 2])
  fetched = late
  expect(await lanes(shown(early, EARLY), moment(LATE))).toEqual([1, 2])
  expect(await lanes(shown(early, EARLY), snapshot(LATE))).toEqual([1, 2])
  expect(await lanes(shown(early, EARLY), { kind: 'now' })).toEqual([1, 2])
})

it('a replay in the midst of an instant is before what the instant came to', async () => {
  fetched = late
  expect(await lanes(shown(early, LATE), moment(LATE))).toEqual([1, 2])
})

it('the order follows a replay that goes on past what it is compared with', async () => {
  fetched = early
  const session = shown(early, EARLY - 1)
  expect(await lanes(session, moment(EARLY))).toEqual([1, 1])
  session.show([late], LATE)
  await eventually(() => {
    const now = comparisonOf(session.board).current()
    if (now.state !== 'done') throw new Error(now.state)
    const { before, after } = now.compared.boards
    expect([before.negotiation.actors.size, after.negotiation.actors.size]).toEqual([1, 2])
  })
})
