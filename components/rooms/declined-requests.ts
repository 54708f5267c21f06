/** Which of one's requests for a room were declined between two tellings: gone, not taken back, and no room came of them. */

import type { RoomList, RoomRequest } from './room.ts'

export type Tellings = {
  readonly before: RoomList
  readonly now: RoomList
  /** Ids of the requests that were taken back on this page. */
  readonly takenBack: ReadonlySet<string>
}

export function declinedRequests({ before, now, takenBack }: Tellings): readonly RoomRequest[] {
  const waiting = new Set(now.requests.map(({ id }) => id))
  const known = new Set(before.rooms.map(({ id }) => id))
  const opened = now.rooms.filter(({ id, isMine }) => isMine && !known.has(id))
  return before.requests.filter(
    ({ id, name }) =>
      !waiting.has(id) && !takenBack.has(id) && !opened.some((room) => room.name === name),
  )
}
