/** Told of each socket that comes onto a board and leaves it. Implemented by server/visits/visit-book.ts. */

export interface PresenceListener {
  came(boardId: string, personId: string): void
  left(boardId: string, personId: string): void
}
