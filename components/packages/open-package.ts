/** Which package the tray shows: everybody's own, kept while the page is open. Read through use-open-package.ts. */

import type { PackageId } from '#domain/negotiation/ids.ts'
import type { BoardSession } from '../board/board-session.ts'
import { Listeners } from '../board/listeners.ts'

export class OpenPackage {
  readonly #listeners = new Listeners<[]>()
  #id: PackageId | undefined

  readonly current = (): PackageId | undefined => this.#id

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  open(id: PackageId | undefined): void {
    this.#id = id
    this.#listeners.tell()
  }
}

const bySession = new WeakMap<BoardSession, OpenPackage>()

/** Keys, menus and the tray speak of the same one. */
export function openPackageOf(session: BoardSession): OpenPackage {
  const known = bySession.get(session)
  if (known) return known
  const made = new OpenPackage()
  bySession.set(session, made)
  return made
}
