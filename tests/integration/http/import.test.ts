/** Boards from files, over HTTP: what comes back, whose it is, and that nothing stays of what is refused. */

import { beforeAll, expect, test } from 'vitest'
import type { ExportedBoard } from '#domain/exports/format/board-file.ts'
import type { SourceId } from '#domain/negotiation/ids.ts'
import { id as named, proposal, stance } from '#tests/support/board-builder.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { makeWorld, type World } from './world.ts'

const { database, server } = serverForTests()
let world: World

beforeAll(async () => {
  world = await makeWorld(server.origin)
})

type Imported = { readonly id: string; readonly url: string }

function exported(by: Caller, boardId: string): Promise<ExportedBoard> {
  return by.json<ExportedBoard>('GET', `/api/boards/${boardId}/export?format=json`)
}

async function imported(by: Caller, body: unknown, query = ''): Promise<Imported> {
  const response = await by.call('POST', `/api/boards/import${query}`, { body })
  expect(response.status).toBe(201)
  return (await response.json()) as Imported
}

/** All but what says which board it is and when it was asked. */
function withoutMark({ board, ...rest }: ExportedBoard): unknown {
  const { id: _id, exportedAt: _at, ...described } = board
  return { board: described, ...rest }
}

/** A board on which everything was done that a file tells of. */
async function livelyBoard(): Promise<string> {
  const { board, callers, commentId } = world
  const path = `/api/boards/${board.id}`
  const { facilitator, commenter, editor } = callers
  const source = { sourceId: named<SourceId>(world.sourceId), from: 4, to: 11 }
  const [here, there] = [
    await OpenBoard.by(facilitator, board.id),
    await OpenBoard.by(callers.viewer, board.id),
  ]
  here.run(
    proposal('p-contingent', { source }),
    {
      type: 'amendProposal',
      id: named('p-contingent'),
      text: 'Two thousand.',
      reason: 'Asked for',
    },
    stance('party-a', 'p-contingent', 'conditional', { condition: 'If paid', source }),
    { type: 'agree', proposalIds: [named('p-contingent')], level: 'agreed_ad_referendum' },
    { type: 'putInk', records: [{ id: 'shape:1', type: 'draw', x: 1.5 }] },
  )
  await there.until(({ decisions }) => decisions.length === 1)
  here.close()
  there.close()
  await commenter.call('POST', `${path}/comments`, {
    body: { anchor: { of: 'spot', at: [10, 20] }, text: 'Here, too?' },
  })
  for (const [by, kind] of [
    [editor, 'seen'],
    [commenter, 'question'],
    [facilitator, 'seen'],
  ] as const) {
    const body = { on: 'comment', id: commentId, kind, state: 'on' }
    await by.call('PUT', `${path}/reactions`, { body })
  }
  await facilitator.call('PATCH', `${path}/comments/${world.threadId}`, {
    body: { state: 'resolved' },
  })
  const agenda = [
    { id: 'one', title: 'Opening', minutes: 10 },
    { id: 'two', title: 'Forces', minutes: null },
  ]
  for (const body of [
    { act: 'setAgenda', agenda },
    { act: 'takeUp', itemId: 'two' },
    { act: 'setStage', stage: 'clarify' },
  ]) {
    await facilitator.call('POST', `${path}/session`, { body })
  }
  return board.id
}

test('[X5] a board that was exported, imported and exported again is the same', async () => {
  const { facilitator, outsider } = world.callers
  const first = await exported(facilitator, await livelyBoard())
  const { id } = await imported(outsider, first)
  const second = await exported(outsider, id)

  expect(second.board.id).toBe(id)
  expect(JSON.stringify(withoutMark(second))).toBe(JSON.stringify(withoutMark(first)))
  expect(first.ledger[0]).toMatchObject({ said: { source: { sourceId: 'source-1' } } })
  expect(first.proposals[0]?.versions).toHaveLength(1)
  expect(first.comments?.threads).toHaveLength(2)
  expect(first.comments?.threads[0]?.comments[0]?.reactions).toHaveLength(2)
  expect(first.sources).toHaveLength(1)
  expect(first.session).toMatchObject({ stage: 'clarify', itemId: 'two' })
})

test('the people of a file are nobody here: no seat, no session, and not those who bear their names', async () => {
  const { facilitator, outsider } = world.callers
  const { id: ann } = await facilitator.json<{ id: string }>('GET', '/api/me')
  const { id } = await imported(outsider, await exported(facilitator, world.board.id))
  const thread = await database.db.commentThread.findFirstOrThrow({
    where: { boardId: id },
    include: { comments: true },
  })
  const author = thread.comments[0]?.by ?? ''

  expect(author).not.toBe(ann)
  expect(
    await database.db.person.findUnique({
      where: { id: author },
      select: { name: true, sessions: true, memberships: true, account: true },
    }),
  ).toEqual({ name: 'Ann', sessions: [], memberships: [], account: null })
  expect(await database.db.membership.count({ where: { boardId: id } })).toBe(1)
  // Who bears the name may neither see the board nor change what is said under it.
  expect((await facilitator.call('GET', `/api/boards/${id}`)).status).toBe(403)
})

test('whoever has no session becomes a guest, and the board may be called otherwise', async () => {
  const stranger = new Caller(server.origin)
  const file = await exported(world.callers.facilitator, world.board.id)
  const { id, url } = await imported(stranger, file, '?title=Again&displayName=Zoe')

  expect(url).toBe(`${server.origin}/b/${id}`)
  expect(await stranger.json('GET', '/api/me')).toMatchObject({ name: 'Zoe' })
  expect(await stranger.json('GET', `/api/boards/${id}`)).toMatchObject({
    title: 'Again',
    role: 'facilitator',
  })
  expect((await exported(stranger, id)).board.title).toBe('Again')
})

test('an imported board goes with all that came with it', async () => {
  const { outsider, facilitator } = world.callers
  const { id } = await imported(outsider, await exported(facilitator, world.board.id))
  const where = { boardId: id }
  expect(await database.db.source.count({ where })).toBe(1)
  expect((await outsider.call('DELETE', `/api/boards/${id}`)).status).toBe(204)
  expect(await database.db.source.count({ where })).toBe(0)
  expect(await database.db.reaction.count({ where })).toBe(0)
})

test('[X9] of a file that is refused nothing stays, and what is wrong is said by its place', async () => {
  const { facilitator, outsider } = world.callers
  const file = await exported(facilitator, world.board.id)
  const text = JSON.stringify(file)
  const thread = file.comments?.threads[0]
  const faults: readonly [body: unknown, message: string][] = [
    [{ ...file, ledger: [{}] }, 'ledger[0].actorId is missing.'],
    [{ ...file, people: [] }, 'points at “person-1”, which is not in the file.'],
    [
      { ...file, comments: { threads: [{ ...thread, about: '\u0000' }], cards: [] } },
      'about has a',
    ],
    [
      { ...file, sources: [{ ...file.sources?.[0], addedAt: '2026-02-30T10:00:00.000Z' }] },
      'addedAt',
    ],
    [text.slice(0, -1), 'The file is not JSON.'],
    [text.replace('"actors":', '"__proto__":{"a":1},"actors":'), 'named __proto__'],
    [`${'[1,'.repeat(500_000)}`, 'The file is not JSON.'],
    [
      { ...file, ink: Array.from({ length: 100_000 }, (_, n) => ({ id: `shape:${n}` })) },
      'ink is more',
    ],
  ]
  const before = await counted()
  for (const [body, message] of faults) {
    const response = await outsider.call('POST', '/api/boards/import', { body })
    const { error } = (await response.json()) as { error: { code: string; message: string } }
    expect([response.status, error.code]).toEqual([400, 'bad_request'])
    expect(error.message).toContain(message)
  }
  const stranger = new Caller(server.origin)
  expect((await stranger.call('POST', '/api/boards/import', { body: '{}' })).status).toBe(400)
  expect(await counted()).toEqual(before)
})

test('a board of many megabytes comes in whole', async () => {
  const { outsider, facilitator } = world.callers
  const file = await exported(facilitator, world.board.id)
  const ink = Array.from({ length: 6_000 }, (_, n) => ({
    id: `shape:${String(n).padStart(5, '0')}`,
    words: 'x'.repeat(2_000),
  }))
  const { id } = await imported(outsider, { ...file, ink })

  expect((await exported(outsider, id)).ink).toEqual(ink)
})

async function counted(): Promise<readonly number[]> {
  const { db } = database
  return Promise.all([
    db.board.count(),
    db.person.count(),
    db.session.count(),
    db.source.count(),
    db.comment.count(),
    db.boardUpdate.count(),
    db.auditEntry.count(),
  ])
}
