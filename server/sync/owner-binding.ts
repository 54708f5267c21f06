/**
 * Writes down whose a client id is when it is announced [S11]. The row that first holds something under it would do so
 * too; but until then, after a restart, somebody else could take the id and mute the page that has it. Used by room.ts.
 */

import { mayEdit } from '#domain/access/role.ts'
import type { ClientOwners } from './admission/client-owners.ts'
import type { Connection } from './connection.ts'
import type { RoomContext } from './room-context.ts'

/** A database that is away is not asked again with every movement of a pointer. */
const RETRY_MS = 2_000

export class OwnerBinding {
  readonly #boardId: string
  readonly #owners: ClientOwners
  readonly #context: RoomContext
  /** On their way to the database: announcements come thirty times a second. */
  readonly #underWay = new Set<number>()
  #notBefore = Number.NEGATIVE_INFINITY

  constructor(boardId: string, owners: ClientOwners, context: RoomContext) {
    this.#boardId = boardId
    this.#owners = owners
    this.#context = context
  }

  /** A socket has said which client it speaks for. What viewers announce is kept for the life of the room only. */
  announced({ clientId, role, person }: Connection): void {
    if (clientId === undefined || !mayEdit(role)) return
    if (this.#underWay.has(clientId) || performance.now() < this.#notBefore) return
    const clients = this.#owners.unstoredOf([clientId])
    if (clients.length > 0) void this.#bind(person.id, clientId)
  }

  async #bind(personId: string, clientId: number): Promise<void> {
    const { store, log } = this.#context
    this.#underWay.add(clientId)
    try {
      await store.bind({ boardId: this.#boardId, personId, clientId })
      this.#owners.stored([clientId])
    } catch (error) {
      // Tried again with a later announcement; and every row under the id says it, too, until one is durable.
      this.#notBefore = performance.now() + RETRY_MS
      log.warn('sync.bind-failed', { boardId: this.#boardId, error })
    } finally {
      this.#underWay.delete(clientId)
    }
  }
}
