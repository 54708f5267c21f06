/**
 * Writes down whose a client id is when it is announced [S11]. The row that first holds something under it would do so
 * too; but until then, after a restart, somebody else could take the id and mute the page that has it. Used by room.ts.
 */

import { mayEdit } from '#domain/access/role.ts'
import type { ClientOwners } from './admission/client-owners.ts'
import type { Connection } from './connection.ts'
import type { RoomContext } from './room-context.ts'

export class OwnerBinding {
  readonly #boardId: string
  readonly #owners: ClientOwners
  readonly #context: RoomContext

  constructor(boardId: string, owners: ClientOwners, context: RoomContext) {
    this.#boardId = boardId
    this.#owners = owners
    this.#context = context
  }

  /** A socket has said which client it speaks for. What viewers announce is kept for the life of the room only. */
  announced({ clientId, role, person }: Connection): void {
    if (clientId === undefined || !mayEdit(role)) return
    const clients = this.#owners.takeUnstored([clientId])
    if (clients.length > 0) void this.#bind(person.id, clients)
  }

  async #bind(personId: string, clients: readonly number[]): Promise<void> {
    const { store, log } = this.#context
    try {
      await store.bind(this.#boardId, personId, clients)
    } catch (error) {
      // Tried again with the next announcement, or with the first row under the id.
      this.#owners.putBack(clients)
      log.warn('sync.bind-failed', { boardId: this.#boardId, reason: String(error) })
    }
  }
}
