/** One board of "My boards", as the server lists it. */

import type { Role } from '#domain/access/role.ts'

export type BoardSummary = {
  readonly id: string
  readonly title: string
  readonly role: Role
  /** Some of those who are in it, for their pictures. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly hue: number }[]
  /** How many are in it. */
  readonly peopleCount: number
  /** ISO 8601. */
  readonly changedAt: string
  /** Of a caucus room. */
  readonly room?:
    | { readonly plenaryId: string; readonly number: number; readonly hue: number }
    | undefined
}

/** Rooms behind the board they are rooms of, by number; the boards in the order they are in. */
export function underPlenaries(boards: readonly BoardSummary[]): readonly BoardSummary[] {
  const rooms = boards
    .filter(({ room }) => room !== undefined)
    .toSorted((a, b) => (a.room?.number ?? 0) - (b.room?.number ?? 0))
  const ids = new Set(boards.map(({ id }) => id))
  return boards.flatMap((board) => {
    const { id, room } = board
    // Whose plenary is further down than the list goes stands where it is.
    if (room) return ids.has(room.plenaryId) ? [] : [board]
    return [board, ...rooms.filter((one) => one.room?.plenaryId === id)]
  })
}
