// @vitest-environment jsdom
/** Which pages of one's boards are fetched, and when: drawn by a component of ours, the server's answers made here. */

import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BoardSummary } from '#components/home/board-summary.ts'
import type { ListedShelf, ListedShelves } from '#components/home/listed-boards.ts'
import { useListedBoards } from '#components/home/use-listed-boards.ts'
import { eventually } from '#tests/support/eventually.ts'

function board(n: number): BoardSummary {
  return {
    ...{ id: `b${n}`, title: `Board ${n}`, role: 'facilitator', stage: 'prepare', people: [] },
    ...{ createdAt: '2026-11-01T00:00:00.000Z', changedAt: '2026-11-01T00:00:00.000Z' },
    ...{ isArchived: false, since: { isChanged: false, moves: 0, comments: 0 }, peopleCount: 1 },
  }
}

const boards = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, n) => board(from + n))
const FIRST: ListedShelves = { all: { boards: boards(0, 5), next: 'p2' }, trash: { boards: [] } }
/** One was visited meanwhile, and is in front; the page before had it already. */
const PAGES: Readonly<Record<string, object>> = {
  p2: { boards: boards(4, 9), next: 'p3' },
  p3: { boards: boards(9, 12) },
}

let asked: string[]
let isAway: boolean
let root: Root
let host: HTMLElement

beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  asked = []
  isAway = false
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  vi.stubGlobal('fetch', async (path: string) => {
    const query = new URLSearchParams(path.split('?')[1])
    asked.push(`${query.get('in')} ${query.get('after')}`)
    if (isAway) return Response.json({ error: { code: 'unavailable' } }, { status: 503 })
    return Response.json(PAGES[query.get('after') ?? ''])
  })
})
afterEach(async () => {
  await act(() => root.unmount())
  host.remove()
  vi.unstubAllGlobals()
})

type Wish = { first?: ListedShelves; wants: (count: number) => ListedShelf | undefined }

function Listed({ first = FIRST, wants }: Wish) {
  const listed = useListedBoards(first, (known) => wants(known.length))
  const ids = listed.boards.map(({ id }) => id.slice(1)).join(' ')
  return `${ids}${listed.hasMore.all ? ' +' : ''}${listed.refusal ? ' refused' : ''}`
}

async function shows(wish: Wish, text: string): Promise<void> {
  await act(() => root.render(<Listed {...wish} />))
  await eventually(async () => {
    await act(async () => {})
    expect(host.textContent).toBe(text)
  })
}

it('asks for nothing while what came with the page will do, then for as many pages as are wanted', async () => {
  await shows({ wants: () => undefined }, '0 1 2 3 4 +')
  expect(asked).toEqual([])
  await shows({ wants: (count) => (count < 8 ? 'all' : undefined) }, '0 1 2 3 4 5 6 7 8 +')
  expect(asked).toEqual(['all p2'])
  await shows({ wants: () => 'all' }, '0 1 2 3 4 5 6 7 8 9 10 11')
  expect(asked).toEqual(['all p2', 'all p3'])
})

it('begins anew with a page that is rendered anew, and fetches what is still wanted', async () => {
  await shows({ wants: () => 'all' }, '0 1 2 3 4 5 6 7 8 9 10 11')
  const first = { ...FIRST, all: { boards: boards(1, 5), next: 'p2' } }
  await shows({ first, wants: () => 'all' }, '1 2 3 4 5 6 7 8 9 10 11')
  expect(asked).toHaveLength(4)
})

it('says that the server refuses, and leaves what is there', async () => {
  isAway = true
  await shows({ wants: () => 'all' }, '0 1 2 3 4 + refused')
  expect(asked).toHaveLength(1)
})
