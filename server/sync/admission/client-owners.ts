/**
 * Whose each Yjs client id of a board is [S11]: the person's who announced it or wrote under it first, for good. A
 * person's and not a socket's, for tabs send each other's structs and pages come back on new sockets. Kept with the
 * log (BoardClient), because a page may come back after the server did.
 */

import type * as Y from 'yjs'

/** Null: nobody's, for the server or a template wrote under it. */
export type Owner = string | null

export class ClientOwners {
  readonly #owners = new Map<number, Owner>()
  /** Not in the database yet. */
  readonly #unstored = new Set<number>()

  /**
   * Takes what the database knows; ids bound since stay what they are. What stands in the document under an id that is
   * nobody's stays nobody's, and so does what the server will write in it.
   */
  load(stored: ReadonlyMap<number, string>, doc: Y.Doc): void {
    for (const [client, owner] of stored) {
      this.#owners.set(client, owner)
      this.#unstored.delete(client)
    }
    for (const client of [...doc.store.clients.keys(), doc.clientID]) {
      if (!this.#owners.has(client)) this.#owners.set(client, null)
    }
  }

  /** Undefined: the id is free. */
  ownerOf(client: number): Owner | undefined {
    return this.#owners.get(client)
  }

  /** Makes an id a person's if it is free; whether it is theirs now. */
  claim(client: number, personId: string): boolean {
    const owner = this.#owners.get(client)
    if (owner !== undefined) return owner === personId
    this.#owners.set(client, personId)
    this.#unstored.add(client)
    return true
  }

  /** Which of these the database does not know yet. */
  unstoredOf(clients: readonly number[]): readonly number[] {
    return clients.filter((client) => this.#unstored.has(client))
  }

  /** The database knows them now. */
  stored(clients: readonly number[]): void {
    for (const client of clients) this.#unstored.delete(client)
  }
}
