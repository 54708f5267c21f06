/** Files of a board over HTTP: told how far they are, given up by hanging up, refused in words. */

import { beforeAll, expect, test } from 'vitest'
import { withManyCards } from '#tests/support/exports/many-cards.ts'
import { readPdf } from '#tests/support/exports/read-pdf.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { createBoard } from './world.ts'

const { server } = serverForTests()
let ann: Caller
let example: string

beforeAll(async () => {
  ann = new Caller(server.origin)
  const wish = { template: 'security-guarantees', displayName: 'Ann' }
  example = (await createBoard(ann, wish)).id
})

const PROGRESS = { accept: 'application/x-parley-progress' }

type Streamed = {
  readonly lines: readonly object[]
  readonly file: Buffer
}

/** The lines up to the one that tells of bytes, and the bytes. */
function readStream(answer: Buffer): Streamed {
  const lines: object[] = []
  let at = 0
  while (at < answer.length) {
    const end = answer.indexOf('\n', at)
    const line = JSON.parse(answer.subarray(at, end).toString()) as object
    lines.push(line)
    at = end + 1
    if ('bytes' in line) break
  }
  return { lines, file: answer.subarray(at) }
}

async function streamed(wish: object): Promise<Streamed> {
  const answer = await ann.call('POST', `/api/boards/${example}/export`, {
    body: wish,
    headers: PROGRESS,
  })
  expect(answer.status).toBe(200)
  return readStream(Buffer.from(await answer.arrayBuffer()))
}

test('a file that is streamed is the file that is answered at once', async () => {
  const { lines, file } = await streamed({ format: 'json' })
  expect(lines[0]).toEqual({ done: 0, of: 1 })
  expect(lines.at(-1)).toEqual({
    name: 'Security guarantees for Ukraine.json',
    type: 'application/json',
    bytes: file.length,
  })
  const exported = JSON.parse(file.toString()) as { board: object }
  const plain = await ann.json<{ board: object }>(
    'GET',
    `/api/boards/${example}/export?format=json`,
  )
  const atOnce = { ...exported.board, exportedAt: null }
  expect(atOnce).toEqual({ ...plain.board, exportedAt: null })
})

test('what cannot be done is said in the stream when the stream has begun', async () => {
  const { lines } = await streamed({ format: 'json', snapshotId: 'none' })
  expect(lines.at(-1)).toEqual({
    error: { code: 'not_found', message: 'The board has no such snapshot.' },
  })
})

test('a format nobody knows is refused', async () => {
  const answer = await ann.call('GET', `/api/boards/${example}/export?format=xls`)
  expect(answer.status).toBe(400)
})

test('a picture is SVG with the words of the board in it', async () => {
  const { lines, file } = await streamed({ format: 'svg', theme: 'dark' })
  expect(lines.at(-1)).toMatchObject({ type: 'image/svg+xml' })
  expect(file.toString()).toContain('>Europe first line</text>')
})

test('who hangs up gives the file up: the worker stops and is there for the next', async () => {
  const board = await ann.json<Parameters<typeof withManyCards>[0]>(
    'GET',
    `/api/boards/${example}/export?format=json`,
  )
  const body = withManyCards(board, 1_500)
  const { id } = await ann.json<{ id: string }>('POST', '/api/boards/import', { body })
  const gone = new AbortController()
  const answer = await fetch(`${ann.origin}/api/boards/${id}/export`, {
    method: 'POST',
    headers: { ...PROGRESS, cookie: ann.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ format: 'pdf' }),
    signal: gone.signal,
  })
  const reader = answer.body?.getReader()
  // The first line comes at once, the second when the worker is at it.
  await reader?.read()
  await reader?.read()
  gone.abort()
  const { lines } = await streamed({ format: 'svg' })
  expect(lines.at(-1)).toMatchObject({ type: 'image/svg+xml' })
  expect(server.output()).toContain('worker.given-up')
})

test('files of a saved moment hold what was there then', async () => {
  const path = `/api/boards/${example}`
  const { id } = await ann.json<{ id: string }>('POST', `${path}/snapshots`, {
    body: { name: 'Before lunch' },
  })
  const anchor = { of: 'proposal', id: 'p-contingent' }
  await ann.call('POST', `${path}/comments`, { body: { anchor, text: 'After lunch' } })
  type Exported = { readonly comments: { readonly threads: readonly object[] } }
  const then = await ann.json<Exported>('GET', `${path}/export?format=json&snapshotId=${id}`)
  const now = await ann.json<Exported>('GET', `${path}/export?format=json`)
  expect([then.comments.threads.length, now.comments.threads.length]).toEqual([0, 1])
  const { file } = await streamed({ format: 'pdf', snapshotId: id })
  expect((await readPdf(file)).pages[0]).toContain('Before lunch: ')
})
