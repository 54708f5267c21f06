/** The gallery's shelf against a server that answers as docs/api.md says. */

import { afterEach, expect, it, vi } from 'vitest'
import { SnapshotShelf } from '#components/snapshots/snapshot-shelf.ts'
import { eventually } from '#tests/support/eventually.ts'

type Row = { readonly id: string; readonly isPinned: boolean }

/** Newest first, as the server has them. */
let rows: Row[] = []
let asked: string[] = []
const shelves: SnapshotShelf[] = []

afterEach(() => {
  for (const shelf of shelves.splice(0)) shelf.close()
  vi.unstubAllGlobals()
})

function open(count: number, wish = { search: '', cause: undefined as string | undefined }) {
  rows = Array.from({ length: count }, (_, n) => ({ id: `s${n}`, isPinned: n % 100 === 7 }))
  asked = []
  vi.stubGlobal('fetch', async (path: string) => answer(new URL(path, 'http://x').searchParams))
  const shelf = new SnapshotShelf('/api/boards/b1/snapshots', wish)
  shelves.push(shelf)
  return shelf
}

function answer(query: URLSearchParams): Response {
  asked.push(query.toString())
  const isPinned = query.get('isPinned') === 'true'
  const found = rows.filter((row) => row.isPinned === isPinned)
  const from = found.findIndex(({ id }) => id === query.get('before')) + 1
  const page = found.slice(from, from + Number(query.get('limit')))
  const isLast = from + page.length >= found.length
  const snapshots = page.map(({ id }) => ({
    ...{ id, name: id, note: '', cause: 'manual', savedBy: 'Ann', isPinned },
    ...{ savedAt: '2026-11-23T10:00:00.000Z', counts: { actors: 0, proposals: 0, positions: 0 } },
  }))
  return Response.json({ snapshots, ...(!isLast && { next: page.at(-1)?.id }) })
}

const ids = (snapshots: readonly Row[] | undefined) => snapshots?.map(({ id }) => id)

async function until(shelf: SnapshotShelf, count: number): Promise<void> {
  await eventually(() => expect(shelf.current().others.length).toBe(count))
}

it('opens a thousand with the pinned ones and one page of the others, and fetches pages as they are asked for', async () => {
  const shelf = open(1000)
  await until(shelf, 50)
  expect(ids(shelf.current().pinned)?.slice(0, 2)).toEqual(['s7', 's107'])
  expect([asked.length, shelf.current().hasMore]).toEqual([2, true])
  shelf.more()
  await until(shelf, 100)
  expect(asked.length).toBe(3)
  expect(new Set(ids(shelf.current().others)).size).toBe(100)
  expect(ids(shelf.current().others)).not.toContain('s7')
})

it('asked anew, asks for all that is shown, and misses nothing that came meanwhile', async () => {
  const shelf = open(1000)
  await until(shelf, 50)
  for (const shown of [100, 150, 200, 250]) {
    shelf.more()
    await until(shelf, shown)
  }
  rows = [{ id: 'new', isPinned: false }, ...rows]
  shelf.ask()
  await eventually(() => expect(ids(shelf.current().others)?.[0]).toBe('new'))
  expect(new Set(ids(shelf.current().others)).size).toBe(250)
  rows = [{ id: 'pinned', isPinned: true }]
  // While it asks: it asks once more.
  shelf.ask()
  shelf.ask()
  await eventually(() => expect(ids(shelf.current().pinned)).toEqual(['pinned']))
  expect(shelf.current()).toMatchObject({ others: [], hasMore: false })
})

it('searches on the server, among pinned ones as well', async () => {
  const shelf = open(3, { search: 'break', cause: 'stage' })
  await until(shelf, 3)
  expect(asked.every((query) => query.includes('search=break&cause=stage'))).toBe(true)
  expect(asked.length).toBe(2)
})
