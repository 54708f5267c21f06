/**
 * A board of the past as every reading component takes it: a board session in which nobody may change anything and no
 * server is heard. Shown by still-room.tsx; a replay drives it with `show` and `apply`.
 */

import { BoardSession } from '../board/board-session.ts'
import type { Me } from '../board/me.ts'
import { StillLine } from './still-line.ts'

export type StillSessionParts = {
  readonly boardId: string
  /** Who looks. Their role is that of a viewer here. */
  readonly me: Me
  /** Where its views stand, such as `/b/:id/at/:snapshotId`. */
  readonly path: string
  /** The board to begin with, whole, as a Yjs update; without it an empty one. */
  readonly update?: Uint8Array
  /** Of which moment that is, in ms since the epoch. */
  readonly at?: number
}

export class StillSession {
  /** What the board's context takes. */
  readonly board: BoardSession
  /** Who looks, with the role they have on the live board. */
  readonly me: Me
  readonly #line = new StillLine()

  constructor({ boardId, me, path, update, at }: StillSessionParts) {
    const { actorId: _seat, ...viewer } = { ...me, role: 'viewer' as const }
    this.me = me
    this.board = new BoardSession({ boardId, me: viewer, path, line: this.#line.open })
    if (update) this.show([update], at)
  }

  /**
   * Shows the board that these updates make together, in place of what is shown. What reads the same stays as it is: canvas,
   * table and panels are not made anew, and little moves glide.
   * @param at the moment it then shows, in ms since the epoch
   */
  show(updates: readonly Uint8Array[], at: number | undefined): void {
    this.#line.show(updates, at)
  }

  /** Goes forward, in one step, by updates that build upon what is shown. */
  apply(updates: readonly Uint8Array[], at: number | undefined): void {
    this.#line.apply(updates, at)
  }

  close(): void {
    this.board.close()
  }
}
