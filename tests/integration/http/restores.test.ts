/** What becomes of a snapshot: restored whole or in part, or the beginning of another board. */

import { expect, test } from 'vitest'
import { positionKey } from '#domain/negotiation/position.ts'
import { id, proposal, stance } from '#tests/support/board-builder.ts'
import { eventually } from '#tests/support/eventually.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { CELLS, negotiation, openAs, stances } from './negotiation.ts'
import { type Listed, save } from './saved-snapshots.ts'
import { NewsSocket } from './sockets.ts'
import { makeWorld } from './world.ts'

const { server, database } = serverForTests()

test('[S18] one lane or one proposal is restored, everybody is told who did it, and it is one click back', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  const open = await negotiation(world)
  const seen = await openAs(callers.viewer, board.id)
  await seen.until(() => stances(seen).every((stance) => stance === 'opposed'))
  const saved = await save(callers.facilitator, board.id, 'Then')
  for (const [a, p] of CELLS) open.run(stance(a, p, 'support'))
  await seen.until(() => stances(seen).every((stance) => stance === 'support'))
  const news = await NewsSocket.open(board.id, callers.viewer)
  const restore = (snapshotId: string, scope: object) =>
    callers.facilitator.json<{ before: Listed; scope: object }>(
      'POST',
      `/api/boards/${board.id}/snapshots/${snapshotId}/restore`,
      { body: { scope } },
    )

  const lane = { kind: 'lane', actorId: 'a1' }
  const { before, scope } = await restore(saved.id, lane)
  expect(scope).toEqual(lane)
  expect(before.name).toBe('Before restoring the lane of a1 from “Then”')
  await seen.until(() => stances(seen).join() === 'opposed,opposed,support,support')
  const told = { topic: 'restored', snapshotId: saved.id, name: 'Then', beforeId: before.id }
  await eventually(() =>
    expect(news.told.filter(({ topic }) => topic === 'restored')).toEqual([
      expect.objectContaining({ ...told, scopeKind: 'lane', actorId: 'a1', by: 'Ann' }),
    ]),
  )
  await restore(before.id, lane)
  await seen.until(() => stances(seen).every((stance) => stance === 'support'))
  await restore(saved.id, { kind: 'proposal', proposalId: 'p2' })
  await seen.until(() => stances(seen).join() === 'support,opposed,support,opposed')

  news.close()
  const refused = await callers.facilitator.call(
    'POST',
    `/api/boards/${board.id}/snapshots/${saved.id}/restore`,
    { body: { scope: { kind: 'proposal', proposalId: 'p9' } } },
  )
  expect(refused.status).toBe(404)
  const { entries } = await callers.facilitator.json<{ entries: { act: string; facts: object }[] }>(
    'GET',
    `/api/boards/${board.id}/audit?limit=3`,
  )
  expect(entries.map(({ facts }) => facts)).toEqual([
    expect.objectContaining({ scope: 'proposal', proposalId: 'p2' }),
    expect.objectContaining({ scope: 'lane', actorId: 'a1', snapshotId: before.id }),
    expect.objectContaining({
      scope: 'lane',
      actorId: 'a1',
      snapshotId: saved.id,
      keptAs: before.id,
    }),
  ])
})

test('[S18] what somebody did offline before they heard of a restore stands on top of it', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  const open = await negotiation(world)
  const away = await openAs(callers.editor, board.id)
  const seen = await openAs(callers.viewer, board.id)
  await away.until(() => stances(away).every((stance) => stance === 'opposed'))
  const saved = await save(callers.facilitator, board.id, 'Then')
  for (const [a, p] of CELLS) open.run(stance(a, p, 'support'))
  await away.until(() => stances(away).every((stance) => stance === 'support'))

  // Two of the four, and a card of their own; the rest of what the snapshot says must hold.
  away.goOffline()
  away.run(
    stance('a1', 'p1', 'conditional', { condition: 'If asked' }),
    stance('a2', 'p2', 'abstain'),
  )
  away.run(proposal('p3', { title: 'Written on the train' }))
  const path = `/api/boards/${board.id}/snapshots/${saved.id}/restore`
  expect((await callers.facilitator.call('POST', path)).status).toBe(200)
  await seen.until(() => stances(seen).every((stance) => stance === 'opposed'))
  await away.comeBack()

  const merged = 'conditional,opposed,opposed,abstain'
  for (const board of [seen, away, open]) {
    await board.until(
      () => stances(board).join() === merged && board.read().proposals.has(id('p3')),
    )
  }
  const later = await openAs(callers.delegate, board.id)
  expect(stances(later).join()).toBe(merged)
})

test('a board of one’s own starts as another is, was in a snapshot, or was at a moment', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers, sourceId } = world
  const { facilitator, viewer, outsider } = callers
  const open = await negotiation(world)
  const source = { sourceId: id<never>(sourceId), from: 0, to: 11 }
  open.run(stance('a1', 'p1', 'conditional', { condition: 'If so', source }))
  const saved = await save(facilitator, board.id, 'Then')
  const seen = await openAs(viewer, board.id)
  await seen.until(() => stances(seen)[0] === 'conditional')
  const row = await database.db.boardUpdate.findFirstOrThrow({
    where: { boardId: board.id },
    orderBy: { at: 'desc' },
  })
  open.run(stance('a2', 'p2', 'support'))
  await seen.until(() => stances(seen)[3] === 'support')

  const copied = async (wish: object) => {
    const answer = await viewer.call('POST', `/api/boards/${board.id}/copies`, { body: wish })
    expect(answer.status).toBe(201)
    const { id: copyId, url } = (await answer.json()) as { id: string; url: string }
    expect(url).toBe(`${server.origin}/b/${copyId}`)
    return { copyId, copy: await openAs(viewer, copyId) }
  }
  const now = await copied({})
  expect(stances(now.copy).join()).toBe('conditional,opposed,opposed,support')
  expect(now.copy.read().title).toBe('Talks (copy)')
  expect(now.copy.read().ledger).toEqual(seen.read().ledger)
  expect(await viewer.json('GET', `/api/boards/${now.copyId}`)).toMatchObject({
    role: 'facilitator',
    title: 'Talks (copy)',
  })
  const then = 'conditional,opposed,opposed,opposed'
  expect(stances((await copied({ snapshotId: saved.id, title: 'Again' })).copy).join()).toBe(then)
  expect(stances((await copied({ at: row.at.toISOString() })).copy).join()).toBe(then)

  // The source came with it under an id of its own; nobody else did, and nothing that was said beside the board.
  const { sources } = await viewer.json<{ sources: { id: string; addedBy: string }[] }>(
    'GET',
    `/api/boards/${now.copyId}/sources`,
  )
  expect(sources).toMatchObject([{ title: 'Statement', addedBy: 'Vi' }])
  const kept = now.copy.read().positions.get(positionKey(id('a1'), id('p1')))?.source
  expect(kept).toEqual({ ...source, sourceId: sources[0]?.id })
  expect(await viewer.json('GET', `/api/boards/${now.copyId}/comments`)).toEqual({ threads: [] })
  expect((await facilitator.call('GET', `/api/boards/${now.copyId}`)).status).toBe(403)
  const wish = { body: { snapshotId: saved.id } }
  expect((await outsider.call('POST', `/api/boards/${board.id}/copies`, wish)).status).toBe(403)
  const elsewhere = await outsider.json<{ boards: { id: string }[] }>('GET', '/api/boards')
  const other = `/api/boards/${elsewhere.boards[0]?.id}/copies`
  expect((await outsider.call('POST', other, wish)).status).toBe(404)
})

test('a caucus room cannot be copied, and says why', async () => {
  const world = await makeWorld(server.origin)
  const { sharedId } = await world.rooms()
  const refused = await world.callers.delegate.call('POST', `/api/boards/${sharedId}/copies`, {
    body: {},
  })
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain('What is in a room stays in it')
})
