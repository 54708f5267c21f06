/** Rooms as the page orders and follows them: what became of requests, and where rooms stand among one's boards. */

import { describe, expect, test } from 'vitest'
import { type BoardSummary, underPlenaries } from '#components/home/board-summary.ts'
import { declinedRequests } from '#components/rooms/declined-requests.ts'
import type { Room, RoomList, RoomRequest } from '#components/rooms/room.ts'
import { namesWords, roomTitle } from '#components/rooms/room-words.ts'

describe('a request that is gone', () => {
  const before: RoomList = { rooms: [], requests: [requestFor('On monitors')] }
  const none: ReadonlySet<string> = new Set()

  test('was declined when no room came of it', () => {
    const now: RoomList = { rooms: [], requests: [] }
    expect(declinedRequests({ before, now, takenBack: none })).toEqual(before.requests)
  })

  test('was not declined when it was taken back, or a room of that name is there', () => {
    const opened: RoomList = { rooms: [roomNamed('On monitors')], requests: [] }
    const takenBack = new Set(['On monitors'])
    expect(declinedRequests({ before, now: opened, takenBack: none })).toEqual([])
    expect(declinedRequests({ before, now: { rooms: [], requests: [] }, takenBack })).toEqual([])
  })

  test('was declined although an older room has the same name', () => {
    const older = roomNamed('On monitors')
    const declined = declinedRequests({
      before: { ...before, rooms: [older] },
      now: { rooms: [older], requests: [] },
      takenBack: none,
    })
    expect(declined).toEqual(before.requests)
  })
})

test('rooms stand behind their board, by number; one whose board is not listed stands where it is', () => {
  const boards = [
    boardNamed('r2', { plenaryId: 'b', number: 2 }),
    boardNamed('a'),
    boardNamed('stray', { plenaryId: 'elsewhere', number: 1 }),
    boardNamed('b'),
    boardNamed('r1', { plenaryId: 'b', number: 1 }),
  ]
  expect(underPlenaries(boards).map(({ id }) => id)).toEqual(['a', 'stray', 'b', 'r1', 'r2'])
})

test('a room whose name one is not told has its number, and many people are counted', () => {
  expect(roomTitle({ number: 2, name: undefined })).toBe('Room 2')
  expect(roomTitle({ number: 2, name: 'On monitors' })).toBe('Room 2 · On monitors')
  const people = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `P${n + 1}` }))
  expect([0, 1, 2, 6, 7].map((count) => namesWords(people(count)))).toEqual([
    'nobody',
    'P1',
    'P1 and P2',
    'P1, P2, P3, P4, P5 and P6',
    'P1, P2, P3, P4, P5 and 2 more',
  ])
})

function requestFor(name: string): RoomRequest {
  const by = { personId: 'ana', name: 'Ana' }
  return { id: name, by, name, people: [], isOpenToFacilitators: false, at: '' }
}

function roomNamed(name: string): Room {
  const door = { isOpenToFacilitators: false, openedAt: '' }
  return { id: `room ${name}`, number: 1, hue: 0, isMine: true, name, ...door }
}

function boardNamed(id: string, room?: { plenaryId: string; number: number }) {
  const people = { people: [], peopleCount: 0, changedAt: '', createdAt: '' }
  const state = {
    stage: 'prepare',
    isArchived: false,
    since: { isChanged: false, moves: 0, comments: 0 },
  }
  const seat = { id, title: id, role: 'delegate' }
  return { ...seat, ...people, ...state, room: room && { ...room, hue: 0 } } as BoardSummary
}
