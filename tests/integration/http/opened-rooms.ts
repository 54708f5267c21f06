/** Caucus rooms as facilitators open them, and as somebody sees them. */

import type { RoomList } from '#server/rooms/list-rooms.ts'
import type { Caller } from './caller.ts'
import type { World } from './world.ts'

export async function idOf(caller: Caller): Promise<string> {
  return (await caller.json<{ id: string }>('GET', '/api/me')).id
}

export async function openRoom(
  { board, callers }: World,
  people: readonly Caller[],
  isOpenToFacilitators = false,
): Promise<string> {
  const body = {
    ...{ name: 'Apart', isOpenToFacilitators },
    people: await Promise.all(people.map(idOf)),
  }
  const path = `/api/boards/${board.id}/rooms`
  return (await callers.facilitator.json<{ id: string }>('POST', path, { body })).id
}

export function roomsOf(caller: Caller, boardId: string): Promise<RoomList> {
  return caller.json<RoomList>('GET', `/api/boards/${boardId}/rooms`)
}
