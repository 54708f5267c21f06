/** Scores over HTTP: who sees and writes what at each audience, and what two at once leave. */

import { describe, expect, test } from 'vitest'
import { SCORE_AUDIENCES, type ScoreAudience } from '#domain/access/score-rights.ts'
import type { Scores } from '#server/scores/read-scores.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { NewsSocket } from './sockets.ts'
import { createBoard, joinAs } from './world.ts'

const { database, server } = serverForTests()
let ann: Caller
let ben: Caller
let cleo: Caller
let vi: Caller
let ed: Caller
let path: string
let boardId: string

/** Ann runs the board, Ben speaks for North, Cleo for South, Ed for nobody, Vi looks on. */
async function newBoard(): Promise<void> {
  ann = new Caller(server.origin)
  const board = await createBoard(ann, { title: 'Water', displayName: 'Ann' })
  boardId = board.id
  path = `/api/boards/${boardId}/scores`
  ben = await delegateOf('party-a', 'Ben')
  cleo = await delegateOf('party-b', 'Cleo')
  ed = await joinAs(server.origin, board.links.editor, 'Ed')
  vi = await joinAs(server.origin, board.links.viewer, 'Vi')
}

async function delegateOf(actorId: string, name: string): Promise<Caller> {
  const { url } = await ann.json<{ url: string }>('POST', `/api/boards/${boardId}/links`, {
    body: { role: 'delegate', actorId },
  })
  return joinAs(server.origin, url, name)
}

async function show(audience: ScoreAudience): Promise<void> {
  expect((await ann.call('PATCH', path, { body: { audience } })).status).toBe(200)
}

type Wish = { readonly points?: unknown; readonly reservation?: unknown; readonly version?: number }

function put(by: Caller, actorId: string, wish: Wish = {}): Promise<Response> {
  const body = { points: { water: { dam: 60 }, money: { much: 40 } }, reservation: 30, ...wish }
  return by.call('PUT', `${path}/${actorId}`, { body: { version: 0, ...body } })
}

async function seenBy(caller: Caller): Promise<readonly string[]> {
  const { sheets } = await caller.json<Scores>('GET', path)
  return sheets.map(({ actorId }) => actorId)
}

async function refusal(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code
}

describe('who sees and writes', () => {
  const all = ['party-a', 'party-b']
  const seen: Record<ScoreAudience, readonly (readonly string[])[]> = {
    off: [[], [], [], [], []],
    facilitators: [all, [], [], [], []],
    delegates: [all, ['party-a'], ['party-b'], [], []],
    everybody: [all, all, all, all, all],
  }
  const written: Record<ScoreAudience, readonly (readonly string[])[]> = {
    off: [[], [], [], [], []],
    facilitators: [all, [], [], [], []],
    delegates: [all, ['party-a'], ['party-b'], [], []],
    everybody: [all, ['party-a'], ['party-b'], [], []],
  }

  test.each(SCORE_AUDIENCES)('at the audience "%s" is what the decision says', async (audience) => {
    await newBoard()
    await show('facilitators')
    for (const actorId of all) expect((await put(ann, actorId)).status).toBe(200)
    await show(audience)

    const callers = [ann, ben, cleo, ed, vi]
    expect(await Promise.all(callers.map(seenBy))).toEqual(seen[audience])
    const may = []
    for (const caller of callers) {
      const done = []
      for (const actorId of all) {
        const { version } = await database.db.scoreSheet.findUniqueOrThrow({
          where: { boardId_actorId: { boardId, actorId } },
        })
        const answer = await put(caller, actorId, { version })
        if (answer.ok) done.push(actorId)
        else expect(await refusal(answer)).toBe('not_allowed')
      }
      may.push(done)
    }
    expect(may).toEqual(written[audience])
  })

  test('changes at once with the audience, the seat and the membership', async () => {
    await newBoard()
    await show('delegates')
    await put(ben, 'party-a')
    expect(await seenBy(ben)).toEqual(['party-a'])
    await database.db.membership.updateMany({
      where: { boardId, actorId: 'party-a' },
      data: { actorId: 'party-b' },
    })
    expect(await seenBy(ben)).toEqual([])
    expect(await refusal(await put(ben, 'party-a', { version: 1 }))).toBe('not_allowed')
    await database.db.membership.deleteMany({ where: { boardId, actorId: 'party-b' } })
    expect(await refusal(await ben.call('GET', path))).toBe('not_allowed')
    await show('off')
    expect(await ann.json<Scores>('GET', path)).toEqual({ audience: 'off', sheets: [] })
    expect(await database.db.scoreSheet.count({ where: { boardId } })).toBe(1)
  })
})

test('of two who write from the same version one is told, and nothing of theirs is kept', async () => {
  await newBoard()
  await show('delegates')
  const first = await Promise.all([put(ben, 'party-a'), put(ann, 'party-a', { reservation: 50 })])
  expect(first.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(await refusal(await put(ben, 'party-a'))).toBe('out_of_date')
  expect(await refusal(await put(cleo, 'party-b', { version: 4 }))).toBe('out_of_date')

  const second = await put(ben, 'party-a', { reservation: 45, version: 1 })
  expect(await second.json()).toMatchObject({ reservation: 45, version: 2 })
  const { sheets } = await ben.json<Scores>('GET', path)
  expect(sheets.map(({ reservation }) => reservation)).toEqual([45])
})

test('a sheet has whole points that come to 100 over the best options, or it is none', async () => {
  await newBoard()
  await show('delegates')
  for (const wish of [
    { points: { water: { dam: 60 } } },
    { points: { water: { dam: 60 }, money: { much: 41 } } },
    { points: { water: { dam: 60.5 }, money: { much: 39.5 } } },
    { points: { water: { dam: -1 }, money: { much: 100 } } },
    { points: { water: { dam: '60' }, money: { much: 40 } } },
    { points: {} },
    { points: { 'no id': { dam: 100 } } },
    { reservation: 101 },
    { reservation: 30.5 },
  ]) {
    expect([wish, await refusal(await put(ben, 'party-a', wish))]).toEqual([wish, 'bad_request'])
  }
  expect(await database.db.scoreSheet.count({ where: { boardId } })).toBe(0)
  const many = { water: { dam: 60, weir: 60, nothing: 0 }, money: { much: 40 } }
  expect((await put(ben, 'party-a', { points: many, reservation: 0 })).status).toBe(200)
})

test('who may see a sheet is told to look again when it changes, and nobody else', async () => {
  await newBoard()
  await show('delegates')
  const callers = [ann, ben, cleo, ed]
  const sockets = await Promise.all(callers.map((caller) => NewsSocket.open(boardId, caller)))
  const counts = () => sockets.map(({ told }) => told.length)
  await put(ben, 'party-a')
  await put(ann, 'party-a', { version: 1 })
  await ann.call('DELETE', `${path}/party-a`)
  await expect.poll(counts).toEqual([3, 3, 0, 0])
  await show('everybody')
  await put(ben, 'party-a')
  await expect.poll(counts).toEqual([5, 5, 2, 2])
  for (const { told } of sockets) {
    expect(new Set(told.map((news) => JSON.stringify(news)))).toEqual(
      new Set(['{"topic":"scores"}']),
    )
  }
  for (const socket of sockets) socket.close()
})

test('sheets go with their board, and one can be erased', async () => {
  await newBoard()
  await show('delegates')
  for (const actorId of ['party-a', 'party-b']) await put(ann, actorId)
  expect((await ann.call('DELETE', `${path}/party-b`)).status).toBe(204)
  expect((await ann.call('DELETE', `${path}/party-b`)).status).toBe(204)
  expect(await seenBy(ann)).toEqual(['party-a'])
  expect(await refusal(await ben.call('DELETE', `${path}/party-a`))).toBe('not_allowed')
  await ann.call('DELETE', `/api/boards/${boardId}`)
  expect(await database.db.scoreSheet.count({ where: { boardId } })).toBe(0)
})
