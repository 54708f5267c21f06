import { expect, test } from 'vitest'
import { keptThreads, readThreads } from '#server/comments/kept-threads.ts'
import type { CommentRow, ThreadRow } from '#server/comments/thread-row.ts'
import { threadsUntil } from '#server/comments/threads-until.ts'

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 23, 10, 0, second))

function comment(n: number, over: Partial<CommentRow> = {}): CommentRow {
  const blank = { id: `c${n}`, by: 'ann', mentions: [], editedAt: null, deletedAt: null }
  return { ...blank, n, at: at(n), text: `Words ${n}`, ...over }
}

function thread(id: string, second: number, over: Partial<ThreadRow> = {}): ThreadRow {
  const open = { resolvedAt: null, resolvedBy: null, comments: [] }
  return {
    id,
    anchor: { of: 'spot', at: [0, 0] },
    about: null,
    startedAt: at(second),
    ...open,
    ...over,
  }
}

test('threads are as they were before a moment: what was said or resolved at it, or later, is not there', () => {
  const resolved = { resolvedAt: at(3), resolvedBy: 'ben' }
  const threads = [
    thread('one', 1, { comments: [comment(1), comment(4), comment(5)], ...resolved }),
    thread('two', 2, { comments: [comment(2)], resolvedAt: at(4), resolvedBy: 'ben' }),
    thread('three', 4, { comments: [comment(4)] }),
  ]
  expect(threadsUntil(threads, at(4).getTime())).toEqual([
    thread('one', 1, { comments: [comment(1)], ...resolved }),
    thread('two', 2, { comments: [comment(2)] }),
  ])
})

test('threads are read out of a snapshot as they went in, without what else a row has', () => {
  const deleted = comment(2, {
    text: '',
    deletedAt: at(9),
    mentions: [{ id: 'p', name: 'Žofie "🦤"' }],
  })
  const threads = [thread('one', 1, { about: '“Ž”', comments: [comment(1), deleted] })]
  const rows = threads.map((row) => ({ ...row, boardId: 'b', lastN: 2 }))
  expect(readThreads(JSON.parse(keptThreads(rows)))).toEqual(threads)
  expect(readThreads(null)).toEqual([])
  expect(readThreads([{ id: 1 }])).toEqual([])
})
