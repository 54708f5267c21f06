/** Sources beside a board, over HTTP: who may do what, what is kept of hostile texts, and where they travel. */

import { beforeAll, expect, test } from 'vitest'
import type { ExportedBoard } from '#domain/exports/format/board-file.ts'
import { MAX_SOURCES, MAX_TEXT_BYTES } from '#domain/sources/source-kind.ts'
import type { SourceSummary } from '#server/sources/source-row.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import type { Caller } from './caller.ts'
import { createBoard, makeWorld, type World } from './world.ts'

const { database, server } = serverForTests()
let world: World
let ann: Caller
let path: string

beforeAll(async () => {
  world = await makeWorld(server.origin)
  ann = world.callers.facilitator
  path = `/api/boards/${world.board.id}/sources`
})

type Wish = { readonly title?: unknown; readonly kind?: unknown; readonly text?: unknown }

function add(wish: Wish, by: Caller = ann, at = path): Promise<Response> {
  return by.call('POST', at, { body: { title: 'Notes', kind: 'text', text: 'Words.', ...wish } })
}

async function added(wish: Wish): Promise<SourceSummary> {
  const response = await add(wish)
  expect(response.status).toBe(201)
  return (await response.json()) as SourceSummary
}

async function textOf(id: string): Promise<string> {
  return (await ann.json<{ text: string }>('GET', `${path}/${id}`)).text
}

async function refusal(response: Response): Promise<readonly [number, string]> {
  const { error } = (await response.json()) as { error: { code: string } }
  return [response.status, error.code]
}

test('what one adds, the others find in the list by its title, and read whole', async () => {
  const { editor, viewer } = world.callers
  const text = 'Wer „nein“ sagt, sagt 🦤.\n\n\tEnde'
  const response = await add({ title: '  Joint\n statement ', kind: 'markdown', text }, editor)
  const source = (await response.json()) as SourceSummary

  expect(source).toMatchObject({ title: 'Joint statement', kind: 'markdown', addedBy: 'Ed' })
  const { sources } = await viewer.json<{ sources: readonly SourceSummary[] }>('GET', path)
  expect(sources.at(-1)).toEqual(source)
  expect(await viewer.json('GET', `${path}/${source.id}`)).toEqual({ ...source, text })
})

test('a hostile text is kept as every browser will read it', async () => {
  for (const [hostile, kept] of [
    ['a\u0000b\u0007c', 'abc'],
    ['half \ud83d and \udc4d half', 'half \ufffd and \ufffd half'],
    ['\ufeffone\r\ntwo\rthree\u2028four\f', 'one\ntwo\nthree\nfour'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ] as const) {
    const { id } = await added({ text: hostile })
    expect(await textOf(id)).toBe(kept)
  }
})

test('what is no source is refused, and nothing of it is kept', async () => {
  const before = await ann.json('GET', path)
  for (const wish of [
    { kind: 'exe' },
    { kind: null },
    { text: '' },
    { text: ' \u0000\r\n ' },
    { text: 7 },
    { title: ' \u0000 ' },
    { title: 'x'.repeat(201) },
    { id: 'chosen' },
  ]) {
    expect(await refusal(await add(wish))).toEqual([400, 'bad_request'])
  }
  expect(await ann.json('GET', path)).toEqual(before)
})

test('a text may have a mebibyte and not one more, counted as it is kept', async () => {
  const umlauts = 'ü'.repeat(MAX_TEXT_BYTES / 2)
  const { id } = await added({ text: umlauts })
  expect(await textOf(id)).toBe(umlauts)
  expect(await refusal(await add({ text: `${umlauts}.` }))).toEqual([413, 'too_large'])
  expect(await refusal(await add({ text: 'x'.repeat(4 * 1024 * 1024) }))).toEqual([
    413,
    'too_large',
  ])
})

test('only members see a source, only those who edit change it, and only under its own board', async () => {
  const { viewer, editor, outsider, stranger } = world.callers
  const { id } = await added({})
  const one = `${path}/${id}`
  const rename = { body: { title: 'Other' } }

  for (const caller of [outsider, stranger]) {
    const expected = caller === stranger ? [401, 'not_signed_in'] : [403, 'not_allowed']
    expect(await refusal(await caller.call('GET', path))).toEqual(expected)
    expect(await refusal(await caller.call('GET', one))).toEqual(expected)
    expect(await refusal(await caller.call('DELETE', one))).toEqual(expected)
  }
  expect(await refusal(await add({}, viewer))).toEqual([403, 'not_allowed'])
  expect(await refusal(await viewer.call('PATCH', one, rename))).toEqual([403, 'not_allowed'])
  expect(await refusal(await viewer.call('DELETE', one))).toEqual([403, 'not_allowed'])
  const theirs = await createBoard(outsider)
  const through = `/api/boards/${theirs.id}/sources/${id}`
  for (const method of ['GET', 'DELETE']) {
    expect(await refusal(await outsider.call(method, through))).toEqual([404, 'not_found'])
  }
  expect(await refusal(await outsider.call('PATCH', through, rename))).toEqual([404, 'not_found'])
  expect(await editor.json('PATCH', one, rename)).toEqual({ id, title: 'Other' })
  expect(await textOf(id)).toBe('Words.')
})

test('of a source that was removed the title stays and the words go', async () => {
  const { id } = await added({ title: 'Secret', text: 'Not for keeping.' })
  expect((await ann.call('DELETE', `${path}/${id}`)).status).toBe(204)
  const { sources } = await ann.json<{ sources: readonly SourceSummary[] }>('GET', path)
  const removed = sources.find((source) => source.id === id)

  expect(removed).toMatchObject({ title: 'Secret', removedAt: expect.any(String) })
  expect(await refusal(await ann.call('GET', `${path}/${id}`))).toEqual([404, 'not_found'])
  const again = await ann.call('PATCH', `${path}/${id}`, { body: { title: 'x' } })
  expect(await refusal(again)).toEqual([404, 'not_found'])
  expect((await ann.call('DELETE', `${path}/${id}`)).status).toBe(204)
  expect((await database.db.source.findUnique({ where: { id } }))?.text).toBe('')
})

test('sources travel in the export and go with their board', async () => {
  const board = await createBoard(ann)
  const at = `/api/boards/${board.id}/sources`
  const { id } = (await (await add({ text: 'Carried.' }, ann, at)).json()) as SourceSummary
  const exported = await ann.json<ExportedBoard>(
    'GET',
    `/api/boards/${board.id}/export?format=json`,
  )

  const [person = ''] = exported.people.map((it) => it.id)
  const carried = { id: 'source-1', title: 'Notes', kind: 'text', text: 'Carried.' }
  expect(exported.sources).toMatchObject([{ ...carried, addedBy: person }])
  expect(JSON.stringify(exported)).not.toContain(id)
  await ann.call('DELETE', `/api/boards/${board.id}`)
  expect(await database.db.source.count({ where: { boardId: board.id } })).toBe(0)
})

test('a board has so many sources and no more, also when they come at once', async () => {
  const board = await createBoard(ann)
  const at = `/api/boards/${board.id}/sources`
  const wishes = Array.from({ length: MAX_SOURCES + 5 }, (_, i) => ({ title: `Source ${i}` }))
  const answers = await Promise.all(wishes.map((wish) => add(wish, ann, at)))
  const refused = answers.filter((answer) => answer.status !== 201)

  expect(refused.map((answer) => answer.status)).toEqual([409, 409, 409, 409, 409])
  const { sources } = await ann.json<{ sources: readonly SourceSummary[] }>('GET', at)
  expect(sources).toHaveLength(MAX_SOURCES)
  await ann.call('DELETE', `${at}/${sources[0]?.id}`)
  expect((await add({}, ann, at)).status).toBe(201)
})
