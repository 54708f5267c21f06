/** Snapshots over HTTP: the gallery, what is in one, restoring it whole or in part, starting a board from it. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { actor, id, proposal, stance } from '#tests/support/board-builder.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import type { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { NewsSocket } from './sockets.ts'
import { makeWorld, type World } from './world.ts'

type Listed = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly cause: string
  readonly stage?: string
  readonly savedBy: string
  readonly isPinned: boolean
}
type Page = { readonly snapshots: readonly Listed[]; readonly next?: string }
type Thread = {
  readonly resolved: unknown
  readonly comments: readonly { readonly text: string; readonly by: { readonly name: string } }[]
}

let database: FreshDatabase
let server: RunningServer
const opened: OpenBoard[] = []

beforeAll(async () => {
  database = await freshDatabase()
  server = await startServer({ databaseUrl: database.url })
})

afterAll(async () => {
  for (const board of opened) board.close()
  await server?.stop()
  await database?.drop()
})

async function openAs(caller: Caller, boardId: string): Promise<OpenBoard> {
  const board = await OpenBoard.by(caller, boardId)
  opened.push(board)
  return board
}

function save(caller: Caller, boardId: string, name: string, note?: string): Promise<Listed> {
  return caller.json('POST', `/api/boards/${boardId}/snapshots`, {
    body: { name, ...(note && { note }) },
  })
}

/** Two parties, each against both proposals. */
async function negotiation({ board, callers }: World): Promise<OpenBoard> {
  const open = await openAs(callers.facilitator, board.id)
  open.run(actor('a1'), actor('a2'), proposal('p1'), proposal('p2'))
  for (const [a, p] of CELLS) open.run(stance(a, p, 'opposed'))
  return open
}

const CELLS = [
  ['a1', 'p1'],
  ['a1', 'p2'],
  ['a2', 'p1'],
  ['a2', 'p2'],
] as const

function stances(board: OpenBoard): readonly (Stance | undefined)[] {
  const { positions } = board.read()
  return CELLS.map(([a, p]) => positions.get(positionKey(id(a), id(p)))?.stance)
}

test('the list comes in pages, and is searched by words, cause and pin', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const { facilitator, editor } = callers
  const path = `/api/boards/${board.id}/snapshots`
  for (const name of ['One', 'Two', 'Three']) await save(editor, board.id, name)
  const noted = await save(editor, board.id, '100% sure', 'Before the\nlong BREAK')
  expect(noted).toMatchObject({ note: 'Before the\nlong BREAK', savedBy: 'Ed', isPinned: false })
  await facilitator.call('POST', `/api/boards/${board.id}/session`, {
    body: { act: 'setStage', stage: 'table' },
  })

  const names: string[] = []
  let next: string | undefined = ''
  while (next !== undefined) {
    const query: string = next && `&before=${next}`
    const page: Page = await editor.json('GET', `${path}?limit=2${query}`)
    names.push(...page.snapshots.map(({ name }) => name))
    next = page.next
  }
  expect(names).toEqual(['End of “Prepare”', '100% sure', 'Three', 'Two', 'One', 'At first'])
  const found = async (query: string) =>
    (await callers.viewer.json<Page>('GET', `${path}?${query}`)).snapshots.map(({ name }) => name)
  expect(await found('search=break')).toEqual(['100% sure'])
  expect(await found('search=0%25')).toEqual(['100% sure'])
  expect(await found('search=%25T')).toEqual([])
  expect(await found('search=T')).toEqual(['100% sure', 'Three', 'Two', 'At first'])
  expect(await found('cause=stage')).toEqual(['End of “Prepare”'])
  await facilitator.json('PATCH', `${path}/${noted.id}`, { body: { isPinned: true } })
  expect(await found('isPinned=true')).toEqual(['100% sure'])
  expect(await found('isPinned=false&search=o')).toEqual(['End of “Prepare”', 'Two', 'One'])
  const [stage] = (await editor.json<Page>('GET', `${path}?limit=1`)).snapshots
  expect(stage).toMatchObject({ cause: 'stage', stage: 'prepare', savedBy: 'Ann' })
  for (const wrong of ['limit=201', 'cause=mine', 'before=1', 'before=x.y', 'isPinned=1']) {
    expect((await editor.call('GET', `${path}?${wrong}`)).status).toBe(400)
  }
})

test('who saved a snapshot may rename, note and pin it, and so may facilitators, who alone delete', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const { facilitator, editor, delegate } = callers
  const path = `/api/boards/${board.id}/snapshots`
  const { id } = await save(editor, board.id, 'One')
  const body = { name: 'Uno', note: 'Mine' }
  const status = async (who: Caller, method: string, sent?: object) =>
    (await who.call(method, `${path}/${id}`, sent && { body: sent })).status
  expect(await status(delegate, 'PATCH', body)).toBe(403)
  expect(await status(editor, 'PATCH', {})).toBe(400)
  expect(await editor.json('PATCH', `${path}/${id}`, { body })).toMatchObject(body)
  expect(await facilitator.json('PATCH', `${path}/${id}`, { body: { isPinned: true } })).toEqual(
    await callers.viewer.json('GET', `${path}/${id}`),
  )
  expect(await status(editor, 'DELETE')).toBe(403)
  const news = await NewsSocket.open(board.id, callers.viewer)
  expect(await status(facilitator, 'DELETE')).toBe(204)
  await eventually(() => expect(news.told).toContainEqual({ topic: 'snapshots', snapshotId: id }))
  news.close()
  for (const part of ['', '/document', '/comments', '/thumbnail?theme=light']) {
    expect((await editor.call('GET', `${path}/${id}${part}`)).status).toBe(404)
  }
  const { entries } = await facilitator.json<{ entries: { act: string; facts: object }[] }>(
    'GET',
    `/api/boards/${board.id}/audit`,
  )
  expect(entries.slice(0, 3).map(({ act, facts }) => [act, facts])).toEqual([
    ['snapshot.deleted', { snapshotId: id, name: 'Uno' }],
    ['snapshot.renamed', { snapshotId: id, name: 'Uno' }],
    ['snapshot.saved', { snapshotId: id, name: 'One' }],
  ])
})

test('a snapshot holds the document and the comments of its moment, and a picture', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers, threadId } = world
  const { facilitator, editor, viewer } = callers
  const open = await negotiation(world)
  const path = `/api/boards/${board.id}`
  const { id: commentId } = (
    await editor.json<{ comments: { id: string }[] }>(
      'POST',
      `${path}/comments/${threadId}/replies`,
      {
        body: { text: 'Forty.' },
      },
    )
  ).comments.at(-1) ?? { id: '' }
  const saved = await save(editor, board.id, 'Then')
  await editor.call('DELETE', `${path}/comments/${threadId}/replies/${commentId}`)
  await editor.call('PATCH', `${path}/comments/${threadId}`, { body: { state: 'resolved' } })
  open.run(stance('a1', 'p1', 'support'))
  await facilitator.call('PATCH', `${path}/door`, { body: { pseudonyms: true } })

  const at = `${path}/snapshots/${saved.id}`
  const then = new Y.Doc()
  Y.applyUpdate(
    then,
    new Uint8Array(await (await viewer.call('GET', `${at}/document`)).arrayBuffer()),
  )
  const { positions } = readBoard(then).board.negotiation
  expect([...positions.values()].map(({ stance }) => stance)).toEqual(CELLS.map(() => 'opposed'))
  const { threads } = await viewer.json<{ threads: readonly Thread[] }>('GET', `${at}/comments`)
  expect(threads.map(({ resolved }) => resolved)).toEqual([null])
  expect(threads[0]?.comments.map(({ text }) => text)).toEqual(['How many?', 'Forty.'])
  // Under made-up names by now.
  expect(threads[0]?.comments.map(({ by }) => by.name)).toEqual([
    'Ann',
    expect.not.stringMatching('Ed'),
  ])
  expect((await viewer.json<Listed>('GET', at)).savedBy).not.toBe('Ed')

  const pictures = async () =>
    Promise.all(
      ['light', 'dark'].map(async (theme) => {
        const response = await viewer.call('GET', `${at}/thumbnail?theme=${theme}`)
        expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
        return response.text()
      }),
    )
  const [light, dark] = await pictures()
  expect(light).toMatch(/^<svg [^>]*>.*<\/svg>$/s)
  expect(light).not.toBe(dark)
  // As one saved by an older Parley.
  const older = { lightThumbnail: null, darkThumbnail: null }
  await database.db.snapshot.update({ where: { id: saved.id }, data: older })
  expect(await pictures()).toEqual([light, dark])
})

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

test('how long snapshots are kept is the facilitator’s to say', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}/retention`
  expect(await callers.viewer.json('GET', path)).toEqual({ everyMinutes: 15, keepDays: 30 })
  const wanted = { everyMinutes: 0, keepDays: null }
  expect((await callers.editor.call('PUT', path, { body: wanted })).status).toBe(403)
  expect(await callers.facilitator.json('PUT', path, { body: wanted })).toEqual(wanted)
  expect(await callers.viewer.json('GET', path)).toEqual(wanted)
  for (const wrong of [
    { everyMinutes: 7, keepDays: 1 },
    { everyMinutes: 5, keepDays: 366 },
    { everyMinutes: 5 },
  ]) {
    expect((await callers.facilitator.call('PUT', path, { body: wrong })).status).toBe(400)
  }
})
