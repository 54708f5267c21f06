/** The part of the board that is to come back, chosen on the canvas before the snapshot it comes from. One per session. */

import type { RestoreScope } from '#domain/board/restore-scope.ts'
import type { BoardSession } from '../board/board-session.ts'
import { Listeners } from '../board/listeners.ts'

export class WishedPart {
  readonly #listeners = new Listeners<[]>()
  #scope: RestoreScope | undefined

  readonly current = (): RestoreScope | undefined => this.#scope

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  wish(scope: RestoreScope | undefined): void {
    this.#scope = scope
    this.#listeners.tell()
  }
}

const bySession = new WeakMap<BoardSession, WishedPart>()

export function wishedPartOf(session: BoardSession): WishedPart {
  const known = bySession.get(session)
  if (known) return known
  const made = new WishedPart()
  bySession.set(session, made)
  return made
}
