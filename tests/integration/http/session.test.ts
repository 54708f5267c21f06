/** The session over HTTP: what one changes the others are told of, on another process as well, and it stays. */

import { beforeAll, expect, test } from 'vitest'
import type { SessionAct } from '#domain/session/session-act.ts'
import type { SessionSummary } from '#server/session/read-session.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import type { Caller } from './caller.ts'
import { makeWorld, type World } from './world.ts'

const { database, server } = serverForTests()
let world: World
let path: string

beforeAll(async () => {
  world = await makeWorld(server.origin)
  path = `/api/boards/${world.board.id}/session`
})

const act = (body: SessionAct): Promise<SessionSummary> =>
  world.callers.facilitator.json('POST', path, { body })

const seenBy = (caller: Caller): Promise<SessionSummary> => caller.json('GET', path)

test('a timer is the same instant for everybody, by a clock that every answer carries', async () => {
  const started = await act({ act: 'startTimer', minutes: 5 })
  const seen = await seenBy(world.callers.viewer)
  expect(seen.timer).toEqual(started.timer)
  expect(seen.timer).toMatchObject({ state: 'running', lengthMs: 300_000 })
  const endsAt = seen.timer?.state === 'running' ? seen.timer.endsAt : 0
  expect(endsAt - seen.now).toBeLessThanOrEqual(300_000)
})

test('twenty who raise their hands at once are all in the queue, once each', async () => {
  const { editor, viewer } = world.callers
  const raise = (caller: Caller) => caller.json('PUT', `${path}/hand`, { body: { raised: true } })
  await Promise.all(Array.from({ length: 10 }, () => [raise(editor), raise(viewer)]).flat())
  const { hands } = await seenBy(editor)
  expect(hands.map(({ name }) => name).toSorted()).toEqual(['Ed', 'Vi'])
  expect((await act({ act: 'lowerHand', personId: null })).hands).toEqual([])
})

test('when a stage is left, the board is saved under its name', async () => {
  await act({ act: 'setStage', stage: 'caucus' })
  await act({ act: 'setStage', stage: 'packages' })
  const { snapshots } = await world.callers.facilitator.json<{
    snapshots: readonly { name: string; cause: string }[]
  }>('GET', `/api/boards/${world.board.id}/snapshots`)
  const automatic = snapshots.filter(({ cause }) => cause === 'stage').map(({ name }) => name)
  expect(automatic).toEqual(['End of “Caucus”', 'End of “Prepare”'])
})

test('comments stay open while everything else is locked, and are locked with all, but for facilitators', async () => {
  const { editor, facilitator } = world.callers
  const say = async (caller: Caller) => {
    const body = { anchor: { of: 'spot', at: [0, 0] }, text: 'A word', mentions: [] }
    return (await caller.call('POST', `/api/boards/${world.board.id}/comments`, { body })).status
  }
  await act({ act: 'lock', scope: 'comments' })
  expect(await say(editor)).toBe(201)
  await act({ act: 'lock', scope: 'all' })
  expect([await say(editor), await say(facilitator)]).toEqual([403, 201])
  await act({ act: 'lock', scope: 'none' })
  expect(await say(editor)).toBe(201)
})

test('a deleted board takes its session with it', async () => {
  const other = await makeWorld(server.origin)
  const { facilitator } = other.callers
  const body = { act: 'startTimer', minutes: 5 }
  await facilitator.call('POST', `/api/boards/${other.board.id}/session`, { body })
  expect(await database.db.boardSession.count({ where: { boardId: other.board.id } })).toBe(1)
  await facilitator.call('DELETE', `/api/boards/${other.board.id}`)
  expect(await database.db.boardSession.count({ where: { boardId: other.board.id } })).toBe(0)
})
