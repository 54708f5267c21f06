/** One board of "My boards", as the server lists it. */

import type { Role } from '#domain/access/role.ts'
import type { Stage } from '#domain/session/stage.ts'

export type BoardSummary = {
  readonly id: string
  readonly title: string
  readonly role: Role
  readonly stage: Stage
  /** Some of those who are in it, for their pictures. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly hue: number }[]
  /** How many are in it. */
  readonly peopleCount: number
  /** Times are ISO 8601. */
  readonly createdAt: string
  readonly changedAt: string
  /** Out of one's own list. */
  readonly isArchived: boolean
  /** Since one was last there. */
  readonly since: {
    readonly isChanged: boolean
    /** How often positions moved. */
    readonly moves: number
    readonly comments: number
    readonly roundEndsAt?: string | undefined
  }
  /** In the trash. */
  readonly trash?: { readonly at: string; readonly deletedAt: string } | undefined
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
