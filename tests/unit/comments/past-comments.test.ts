// @vitest-environment jsdom
/** Comments of a moment that is past: fetched once from beside the snapshot, and not read for the first time. */

import { afterEach, expect, it, vi } from 'vitest'
import { BoardComments } from '#components/comments/board-comments.ts'
import { eventually } from '#tests/support/eventually.ts'

afterEach(() => vi.unstubAllGlobals())

const THREAD = {
  id: 't1',
  anchor: { of: 'actor', id: 'a1' },
  about: null,
  startedAt: '2026-11-23T10:00:00.000Z',
  resolved: null,
  readUpTo: 0,
  comments: [
    {
      ...{ id: 'c1', n: 1, by: { id: 'ben', name: 'Ben', hue: 0 }, text: 'Who says so?' },
      ...{ at: '2026-11-23T10:00:00.000Z', mentions: [], editedAt: null, deletedAt: null },
    },
  ],
}

async function openThread(isPast: boolean): Promise<readonly string[]> {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path}`)
    return Response.json(path.endsWith('/reactions') ? { reactions: [] } : { threads: [THREAD] })
  })
  const comments = new BoardComments({
    ...{ path: '/here', isPast, personId: 'ann' },
    ...{ onNews: () => () => {}, onMention: () => {} },
  })
  await eventually(() => expect(comments.current().threads).toHaveLength(1))
  comments.look(true)
  comments.open('t1')
  comments.close()
  return asked
}

it('are asked for without reactions, and opening one tells nobody that it was read', async () => {
  expect(await openThread(true)).toEqual(['GET /here/comments'])
  // As against those of now.
  expect(await openThread(false)).toEqual([
    'GET /here/comments',
    'GET /here/reactions',
    'PUT /here/comments/t1/read',
  ])
})
