/** Sealed rounds over HTTP: who states for whom, what others are told meanwhile, how a round ends. */

import { beforeEach, expect, test } from 'vitest'
import type { Stance } from '#domain/negotiation/stance.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import type { Caller } from './caller.ts'
import { Ear } from './ear.ts'
import { OpenBoard } from './open-board.ts'
import { endNow, RoundTable, refusal, type Stated } from './round-table.ts'
import { NewsSocket } from './sockets.ts'
import { makeWorld, type World } from './world.ts'
import { DELEGATES_PARTY, PROPOSAL } from './world-round.ts'

const { database, server } = serverForTests()
let world: World
let callers: World['callers']
let table: RoundTable
/** Speaks for party B; A and C have nobody. */
let beth: Caller

beforeEach(async () => {
  world = await makeWorld(server.origin)
  callers = world.callers
  await world.table()
  table = new RoundTable(world.board.id, callers.facilitator)
  beth = await table.delegateOf('party-b', 'Beth')
})

const SUPPORT: Stated = { stance: 'support' }
const LONG: Stated = { stance: 'conditional', condition: 'Only if they stay. '.repeat(20) }

async function submitAll(roundId: string, stated: Stated = SUPPORT): Promise<void> {
  const { facilitator, delegate } = callers
  const voices = [
    [delegate, DELEGATES_PARTY],
    [beth, 'party-b'],
    [facilitator, 'party-a'],
  ] as const
  for (const [by, actorId] of voices) {
    expect((await table.submit(by, [roundId, actorId], stated)).status).toBe(204)
  }
}

test('a delegate states for their own party, a facilitator for one without a delegate, and nobody else', async () => {
  const { facilitator, editor, commenter, viewer, delegate } = callers
  const { id } = await table.open()
  const refused = async (by: Caller, actorId: string) =>
    refusal(await table.submit(by, [id, actorId], SUPPORT))
  for (const by of [editor, commenter, viewer]) {
    expect(await refused(by, 'party-a')).toEqual([403, 'not_allowed'])
  }
  expect(await refused(delegate, 'party-a')).toEqual([403, 'not_allowed'])
  expect(await refused(facilitator, 'party-b')).toEqual([403, 'not_allowed'])
  expect(await refused(facilitator, 'party-z')).toEqual([404, 'not_found'])
  await submitAll(id)
  const round = await table.round(viewer, id)
  expect(round?.parties.map(({ actorId, hasDelegate }) => [actorId, hasDelegate])).toEqual([
    ['party-a', false],
    ['party-b', true],
    [DELEGATES_PARTY, true],
  ])
})

test('what was submitted is told back to who submitted it, and not to another delegate of the party', async () => {
  const { facilitator, delegate } = callers
  const { id } = await table.open()
  const at = [id, DELEGATES_PARTY] as const
  await table.submit(delegate, at, LONG)
  const stances = [
    { proposalId: PROPOSAL, stance: 'conditional', condition: LONG.condition?.trim() },
  ]
  expect(await table.own(delegate, at)).toEqual({ stances, by: 'Del' })
  // A facilitator can make a link for the party and come in by it.
  const second = await table.delegateOf(DELEGATES_PARTY, 'Dot')
  expect(await table.own(second, at)).toEqual({ stances: null, by: 'Del' })
  const asked = await facilitator.call('GET', table.ballotPath(at))
  expect(await refusal(asked)).toEqual([403, 'not_allowed'])
  await table.submit(second, at, SUPPORT)
  expect(await table.own(delegate, at)).toEqual({ stances: null, by: 'Dot' })
})

test('others are told once that a party has submitted, in the same words and lengths whatever it was', async () => {
  const { delegate, viewer, facilitator } = callers
  const heard: unknown[] = []
  for (const stated of [SUPPORT, LONG, { stance: 'unknown' }] as const) {
    const { id } = await table.open()
    const ear = await Ear.open(world.board.id, viewer, '?ext=1')
    const news = await NewsSocket.open(world.board.id, facilitator)
    const answers = [
      await table.submit(delegate, [id, DELEGATES_PARTY], stated),
      await table.submit(delegate, [id, DELEGATES_PARTY], LONG),
      await table.submit(delegate, [id, DELEGATES_PARTY], stated),
      // News come in order: by the time of this one's, all before it were told.
      await table.submit(beth, [id, 'party-b'], SUPPORT),
    ]
    await expect.poll(() => news.told).toEqual([{ topic: 'rounds' }, { topic: 'rounds' }])
    const own = await delegate.call('GET', table.ballotPath([id, DELEGATES_PARTY]))
    const list = await viewer.call('GET', table.path)
    const round = (await table.round(viewer, id)) ?? {}
    heard.push({
      statuses: answers.map(({ status }) => status),
      headers: answers.map(({ headers }) => [...headers].filter(([name]) => name !== 'date')),
      bodies: await Promise.all(answers.map((answer) => answer.text())),
      own: (await own.arrayBuffer()).byteLength,
      ownEncoding: own.headers.get('content-encoding'),
      list: list.status,
      round: JSON.stringify(round).length,
      frames: ear.frames.filter((frame) => frame[0] === 107).map(({ length }) => length),
    })
    const boxes = await database.db.sealedBallot.findMany({ where: { roundId: id } })
    expect(new Set(boxes.map(({ box }) => box?.length)).size).toBe(1)
    ear.close()
    news.close()
    expect((await facilitator.call('DELETE', `${table.path}/${id}`)).status).toBe(204)
  }
  expect(heard[1]).toEqual(heard[0])
  expect(heard[2]).toEqual(heard[0])
})

test('an incomplete ballot, a foreign round and a round that is over take nothing', async () => {
  const { delegate, outsider } = callers
  const { id } = await table.open()
  const put = (stances: unknown) =>
    delegate.call('PUT', table.ballotPath([id, DELEGATES_PARTY]), { body: { stances } })
  const one = { proposalId: 'p9', stance: 'support', condition: '' }
  expect(await refusal(await put([one]))).toEqual([400, 'bad_request'])
  expect(await refusal(await put([one, { ...one, proposalId: PROPOSAL }]))).toEqual([
    ...[400, 'bad_request'],
  ])
  const foreign = await table.submit(outsider, [id, DELEGATES_PARTY], SUPPORT)
  expect(await refusal(foreign)).toEqual([403, 'not_allowed'])
  await endNow(database, id)
  const late = await table.submit(delegate, [id, DELEGATES_PARTY], SUPPORT)
  expect(await refusal(late)).toEqual([409, 'not_now'])
})

test('one round is open at a time, also of two that are opened at once', async () => {
  const answers = await Promise.all(
    [1, 2, 3].map(() =>
      callers.facilitator.call('POST', table.path, {
        body: { proposalIds: [PROPOSAL], minutes: 5 },
      }),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
})

test('a round that is called off is erased unread, and the next one begins empty', async () => {
  const { facilitator, viewer, delegate } = callers
  const { id } = await table.open()
  await submitAll(id, LONG)
  expect((await facilitator.call('DELETE', `${table.path}/${id}`)).status).toBe(204)
  expect(await refusal(await facilitator.call('DELETE', `${table.path}/${id}`))).toEqual([
    ...[409, 'not_now'],
  ])
  const boxes = await database.db.sealedBallot.findMany({ where: { roundId: id } })
  expect(boxes.map(({ box }) => box)).toEqual([null, null, null])
  expect(await table.round(viewer, id)).toMatchObject({ state: 'void', entryId: null })
  expect(await table.own(delegate, [id, DELEGATES_PARTY])).toEqual({ stances: null, by: null })
  const again = await table.open()
  expect(again).toMatchObject({ number: 2, state: 'open' })
  expect(again.parties.some(({ hasSubmitted }) => hasSubmitted)).toBe(false)
  const board = await OpenBoard.by(viewer, world.board.id)
  expect(board.read().ledger).toEqual([])
  board.close()
})

test('before its time a round is revealed only when all have submitted, then for all in one message', async () => {
  const { facilitator, viewer, delegate } = callers
  const { id } = await table.open()
  await table.submit(delegate, [id, DELEGATES_PARTY], LONG)
  const reveal = () => facilitator.call('POST', `${table.path}/${id}/reveal`)
  expect(await refusal(await reveal())).toEqual([409, 'not_now'])
  const ear = await Ear.open(world.board.id, viewer, '')
  await submitAll(id, { stance: 'opposed' })
  await table.submit(delegate, [id, DELEGATES_PARTY], LONG)
  const board = await OpenBoard.by(viewer, world.board.id)
  const before = ear.frames.filter(isUpdate).length
  expect((await reveal()).status).toBe(204)
  await board.until(({ ledger }) => ledger.length === 3)
  await expect.poll(() => ear.frames.filter(isUpdate).length).toBe(before + 1)
  const { positions, ledger } = board.read()
  const stances = [...positions.values()].map(({ actorId, stance, attributedBy }) => [
    ...[actorId, stance, attributedBy],
  ])
  expect(stances.toSorted()).toEqual([
    ['party-a', 'opposed', 'facilitator'],
    ['party-b', 'opposed', undefined],
    [DELEGATES_PARTY, 'conditional', undefined],
  ])
  const round = await table.round(viewer, id)
  expect(round?.state).toBe('revealed')
  expect(ledger.map((entry) => entry.round?.id)).toEqual(Array(3).fill(round?.entryId))
  expect(await refusal(await reveal())).toEqual([409, 'not_now'])
  board.close()
  ear.close()
})

test('an open round gets more time, which everybody is told, and no way to get less; one that is over gets none', async () => {
  const { facilitator, viewer } = callers
  const { id, endsAt } = await table.open(2)
  const news = await NewsSocket.open(world.board.id, viewer)
  const more = (moreMinutes: number) =>
    facilitator.call('PATCH', `${table.path}/${id}`, { body: { moreMinutes } })
  const until = Date.parse(endsAt)
  expect(await (await more(5)).json()).toMatchObject({
    ...{ id, state: 'open', endsAt: new Date(until + 5 * 60_000).toISOString() },
  })
  await expect.poll(() => news.told).toEqual([{ topic: 'rounds' }])
  expect((await table.round(viewer, id))?.endsAt).toBe(new Date(until + 300_000).toISOString())
  for (const wrong of [-1, 0, 0.5, 7 * 24 * 60]) {
    expect(await refusal(await more(wrong))).toEqual([400, 'bad_request'])
  }
  const both = await Promise.all([more(1), more(2)])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect((await table.round(viewer, id))?.endsAt).toBe(new Date(until + 480_000).toISOString())
  const { entries } = await facilitator.json<{ entries: { act: string; facts: object }[] }>(
    'GET',
    `/api/boards/${world.board.id}/audit?limit=3`,
  )
  expect(entries.map(({ act, facts }) => [act, facts]).toReversed()).toEqual([
    ['round.extended', { roundId: id, number: 1, minutes: 5 }],
    ...entries
      .slice(0, 2)
      .map(({ facts }) => ['round.extended', facts])
      .toReversed(),
  ])
  await endNow(database, id)
  expect(await refusal(await more(5))).toEqual([409, 'not_now'])
  news.close()
})

test('a round whose time is over is revealed although nobody looks, silence as silence', async () => {
  const { viewer, delegate } = callers
  const { id } = await table.open()
  await table.submit(delegate, [id, DELEGATES_PARTY], { stance: 'abstain' })
  await endNow(database, id)
  await expect
    .poll(() => database.db.sealedRound.findUnique({ where: { id }, select: { state: true } }), {
      timeout: 30_000,
    })
    .toEqual({ state: 'revealed' })
  const board = await OpenBoard.by(viewer, world.board.id)
  const told = board
    .read()
    .ledger.map(({ actorId, to, round }) => [
      ...([actorId, to, round?.isSilence ?? false] satisfies [string, Stance, boolean]),
    ])
  expect(told.toSorted()).toEqual([
    ['party-a', 'unknown', true],
    ['party-b', 'unknown', true],
    [DELEGATES_PARTY, 'abstain', false],
  ])
  board.close()
})

/** Sync messages that carry an update. */
function isUpdate(frame: Buffer): boolean {
  return frame[0] === 0 && frame[1] === 2
}
