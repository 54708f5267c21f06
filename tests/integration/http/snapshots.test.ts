/** Snapshots over HTTP: the gallery, what is in one, how long it is kept; restores.test.ts says what becomes of them. */

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'
import { stance } from '#tests/support/board-builder.ts'
import { eventually } from '#tests/support/eventually.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import type { Caller } from './caller.ts'
import { CELLS, negotiation } from './negotiation.ts'
import { type Listed, save } from './saved-snapshots.ts'
import { NewsSocket } from './sockets.ts'
import { makeWorld } from './world.ts'

type Page = { readonly snapshots: readonly Listed[]; readonly next?: string }
type Thread = {
  readonly resolved: unknown
  readonly comments: readonly { readonly text: string; readonly by: { readonly name: string } }[]
}

const { server, database } = serverForTests()

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
  const pinned = await facilitator.json<Listed>('PATCH', `${path}/${id}`, {
    body: { isPinned: true },
  })
  expect(pinned).toMatchObject({ isPinned: true, isMine: false })
  expect(await callers.viewer.json('GET', `${path}/${id}`)).toEqual(pinned)
  expect(await editor.json('GET', `${path}/${id}`)).toEqual({ ...pinned, isMine: true })
  const mine = async (who: Caller) =>
    (await who.json<Page>('GET', path)).snapshots.map(({ isMine }) => isMine)
  expect(await mine(editor)).toEqual([true, false])
  expect(await mine(delegate)).toEqual([false, false])
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

test('one person saves and copies so many at once, and a board keeps so many that were saved by hand', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const { editor, delegate, viewer } = callers
  const path = `/api/boards/${board.id}/snapshots`
  const statuses = async (caller: Caller, at: string, body: object, count: number) =>
    (await Promise.all(Array.from({ length: count }, () => caller.call('POST', at, { body })))).map(
      ({ status }) => status,
    )
  const saved = await statuses(editor, path, { name: 'Again' }, 33)
  expect(saved.filter((status) => status === 429)).toHaveLength(3)
  expect((await save(delegate, board.id, 'Somebody else’s')).savedBy).toBe('Del')
  const copies = `/api/boards/${board.id}/copies`
  const copied = await statuses(viewer, copies, {}, 12)
  expect(copied.toSorted()).toEqual([...Array.from({ length: 10 }, () => 201), 429, 429])

  const at = { boardId: board.id, bytes: new Uint8Array(2), counts: {}, name: 'One of many' }
  const rows = ['manual', 'stage'].flatMap((cause) =>
    Array.from({ length: 500 }, (_, i) => ({ ...at, cause, id: `${board.id}-${cause}-${i}` })),
  )
  await database.db.snapshot.createMany({ data: rows })
  const refused = await delegate.call('POST', path, { body: { name: 'One more' } })
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { error: { code: 'too_many' } },
  ])
  // Stages go on, and so do restores.
  const stage = { act: 'setStage', stage: 'table' }
  await callers.facilitator.json('POST', `/api/boards/${board.id}/session`, { body: stage })
  const page: Page = await editor.json('GET', `${path}?limit=1`)
  expect(page.snapshots).toMatchObject([{ cause: 'stage', name: 'End of “Prepare”' }])
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
