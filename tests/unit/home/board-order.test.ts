import { expect, test } from 'vitest'
import { foundBoards } from '#components/home/board-order.ts'
import type { BoardSummary } from '#components/home/board-summary.ts'
import { shelved } from '#components/home/shelf.ts'

function board(id: string, over: Partial<BoardSummary> = {}): BoardSummary {
  return {
    ...{ id, title: id, role: 'facilitator', stage: 'prepare', people: [], peopleCount: 1 },
    ...{ createdAt: '2026-11-01T00:00:00.000Z', changedAt: '2026-11-01T00:00:00.000Z' },
    ...{ isArchived: false, since: { isChanged: false, moves: 0, comments: 0 } },
    ...over,
  }
}

const ids = (boards: readonly BoardSummary[]) => boards.map(({ id }) => id)

test('boards are found by all words, of their titles or of their people, without regard to accents', () => {
  const people = [{ id: 'p', name: 'Zoë Mann', hue: 1 }]
  const boards = [board('a', { title: 'Évian talks, round 2', people }), board('b')]
  expect(ids(foundBoards(boards, ' round EVIAN ', 'visited'))).toEqual(['a'])
  expect(ids(foundBoards(boards, 'zoe', 'visited'))).toEqual(['a'])
  expect(ids(foundBoards(boards, 'evian paris', 'visited'))).toEqual([])
})

test('rooms stay behind their board however the boards are sorted', () => {
  const room = { plenaryId: 'b', number: 1, hue: 0 }
  const boards = [
    board('room', { title: 'A room', room, changedAt: '2026-11-09T00:00:00.000Z' }),
    board('b', { title: 'Round 10', changedAt: '2026-11-02T00:00:00.000Z' }),
    board('c', { title: 'round 9', changedAt: '2026-11-03T00:00:00.000Z' }),
  ]
  expect(ids(foundBoards(boards, '', 'visited'))).toEqual(['b', 'room', 'c'])
  expect(ids(foundBoards(boards, '', 'changed'))).toEqual(['c', 'b', 'room'])
  expect(ids(foundBoards(boards, '', 'title'))).toEqual(['c', 'b', 'room'])
})

test('what is in the trash is on no other shelf', () => {
  const trash = { at: '', deletedAt: '' }
  const boards = [
    board('open'),
    board('old', { isArchived: true }),
    board('gone', { isArchived: true, trash }),
  ]
  const { open, archive, trash: binned } = shelved(boards)
  expect([ids(open), ids(archive), ids(binned)]).toEqual([['open'], ['old'], ['gone']])
})
