/** Templates: what ships opens with its agenda and scores; what is saved holds what stood there and nothing private. */

import { expect, test } from 'vitest'
import { TEMPLATES } from '#domain/templates/templates.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { createBoard, makeWorld } from './world.ts'

type Listed = {
  readonly id: string
  readonly of: string
  readonly isScored: boolean
  readonly by?: { readonly name: string }
  readonly counts: Readonly<Record<string, number>>
}

const { database, server } = serverForTests()

async function templatesOf(caller: Caller): Promise<readonly Listed[]> {
  return (await caller.json<{ templates: Listed[] }>('GET', '/api/templates')).templates
}

test('each that ships opens as listed, with its agenda, and its scores for facilitators alone', async () => {
  const ann = new Caller(server.origin)
  await createBoard(ann, { displayName: 'Ann' })
  const listed = await templatesOf(ann)
  expect(listed.map(({ id }) => id)).toEqual(TEMPLATES.map(({ id }) => id))
  for (const { id: template, counts, isScored } of listed) {
    const { id } = await createBoard(ann, { template })
    const path = `/api/boards/${id}`
    const exported = await ann.json<Record<string, unknown[]>>('GET', `${path}/export?format=json`)
    expect([template, exported.proposals?.length]).toEqual([template, counts.proposals])
    const session = await ann.json<{ agenda: unknown[]; stage: string }>('GET', `${path}/session`)
    expect(session.stage).toBe('prepare')
    const isBare = template === 'blank' || template === 'security-guarantees'
    expect([template, session.agenda.length > 0]).toEqual([template, !isBare])
    const scores = await ann.json<{ audience: string; sheets: unknown[] }>('GET', `${path}/scores`)
    const expected = isScored ? ['facilitators', counts.lanes] : ['off', 0]
    expect([scores.audience, scores.sheets.length]).toEqual(expected)
    const picture = await ann.call('GET', `/api/templates/${template}/thumbnail?theme=dark`)
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
    expect(await picture.text()).toMatch(/^<svg /)
  }
})

test('one’s own is one’s own, a shared one is everybody’s, and only its author deletes it', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const { facilitator, editor, outsider } = callers
  const save = (isShared: boolean) =>
    facilitator.json<{ id: string }>('POST', '/api/templates', {
      body: { boardId: board.id, title: 'Exercise', isShared },
    })
  const own = (await save(false)).id
  const shared = (await save(true)).id
  const saved = async (caller: Caller) =>
    (await templatesOf(caller)).filter(({ of }) => of !== 'shipped').map(({ id, of }) => [id, of])
  expect(await saved(facilitator)).toEqual([
    [shared, 'own'],
    [own, 'own'],
  ])
  expect(await saved(outsider)).toEqual([[shared, 'shared']])
  const refused = await outsider.call('POST', '/api/boards', { body: { template: own } })
  expect(refused.status).toBe(400)
  expect((await outsider.call('GET', `/api/templates/${own}/thumbnail`)).status).toBe(404)
  expect((await outsider.call('GET', `/api/templates/${shared}/thumbnail`)).status).toBe(200)
  const made = await createBoard(outsider, { template: shared })
  expect(await outsider.json('GET', `/api/boards/${made.id}`)).toMatchObject({ title: 'Exercise' })
  expect((await editor.call('DELETE', `/api/templates/${shared}`)).status).toBe(403)
  expect((await facilitator.call('DELETE', `/api/templates/${shared}`)).status).toBe(204)
  expect(await saved(outsider)).toEqual([])
  expect(await outsider.json('GET', `/api/boards/${made.id}`)).toMatchObject({ title: 'Exercise' })
})

test('scores go in only when the facilitator says so, and people, comments and notes never', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const { facilitator } = callers
  const opened = async (withScores: boolean) => {
    const body = { boardId: board.id, title: 'Exercise', withScores }
    const { id } = await facilitator.json<{ id: string }>('POST', '/api/templates', { body })
    const made = await createBoard(facilitator, { template: id })
    return `/api/boards/${made.id}`
  }
  const bare = await opened(false)
  expect(await facilitator.json('GET', `${bare}/scores`)).toEqual({ audience: 'off', sheets: [] })
  const scored = await opened(true)
  expect(await facilitator.json('GET', `${scored}/scores`)).toMatchObject({
    audience: 'facilitators',
    sheets: [{ actorId: 'party-c', reservation: 35 }],
  })
  for (const path of [bare, scored]) {
    expect(await facilitator.json('GET', `${path}/comments`)).toMatchObject({ threads: [] })
    expect(await facilitator.json('GET', `${path}/sources`)).toMatchObject({ sources: [] })
    const { people } = await facilitator.json<{ people: unknown[] }>('GET', `${path}/people`)
    expect(people).toHaveLength(1)
  }
})

test('a board’s picture is kept until the board changes', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}/thumbnail`
  const picture = async () => (await callers.viewer.call('GET', `${path}?theme=dark`)).text()
  const before = await picture()
  expect(before).toMatch(/^<svg /)
  const kept = () => database.db.boardThumbnail.findMany({ where: { boardId: board.id } })
  const [row] = await kept()
  await database.db.boardThumbnail.updateMany({ data: { svg: '<svg kept/>' } })
  expect(await picture()).toBe('<svg kept/>')
  await database.db.board.update({ where: { id: board.id }, data: { changedAt: new Date() } })
  expect(await picture()).toBe(before)
  expect(await kept()).toHaveLength(1)
  expect(row?.theme).toBe('dark')
})
