/** What the server itself does to an open board: changes and reads, which count as its being in use. Part of room.ts. */

import type * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import type { AuditRow } from '../audit/note-act.ts'
import type { Change } from './board-hub.ts'
import type { RoomContext } from './room-context.ts'
import type { RoomLog } from './room-log.ts'
import type { SyncExchange } from './sync-exchange.ts'

export type ActedRoom = {
  /** Resolves when the board is loaded. */
  readonly open: () => Promise<SyncExchange>
  readonly rebuild: () => void
  readonly onEnd: () => void
}

/** An update without structs and without deletions. */
const NO_CHANGE = Uint8Array.of(0, 0)

export class RoomActs {
  readonly #context: RoomContext
  readonly #log: RoomLog
  readonly #room: ActedRoom
  #underWay = 0

  constructor(context: RoomContext, log: RoomLog, room: ActedRoom) {
    this.#context = context
    this.#log = log
    this.#room = room
  }

  get areOver(): boolean {
    return this.#underWay === 0
  }

  /** Runs a change, resolves once it is durable. @throws what `act` throws, and then has no effect. */
  async change<T>(personId: string | null, act: Change<T>, noted?: AuditRow): Promise<T> {
    return await this.#occupied(async (exchange) => {
      if (this.#context.commit.isFull) throw new DomainError('unavailable', 'Storing is behind.')
      const before = { ...this.#log.position }
      const { result, changes } = this.#attempt(exchange, (doc) => act(doc, before))
      // What changes nothing may have to be noted all the same.
      const logged = noted && changes.length === 0 ? [NO_CHANGE] : changes
      exchange.logOwn(logged, personId, noted)
      await settled((settle) => this.#log.whenDurable(settle))
      return result
    })
  }

  /** Reads the document, resolves once everything that was read may be seen. */
  async read<T>(read: (doc: Y.Doc) => T): Promise<T> {
    return await this.#occupied(async (exchange) => {
      const result = read(exchange.document.doc)
      await settled((settle) => this.#log.whenShown(settle))
      return result
    })
  }

  /** Resolves once everything that was taken so far is durable. */
  async durable(): Promise<void> {
    await settled((settle) => this.#log.whenDurable(settle))
  }

  #attempt<T>(
    { document }: SyncExchange,
    act: (doc: Y.Doc) => T,
  ): ReturnType<typeof document.act<T>> {
    try {
      return document.act(act)
    } catch (error) {
      // Half of it may have been applied, and nobody has seen that half.
      if (document.isTouched) this.#room.rebuild()
      throw error
    }
  }

  /** An open board is not evicted under an act. */
  async #occupied<T>(act: (exchange: SyncExchange) => Promise<T>): Promise<T> {
    this.#underWay += 1
    try {
      return await act(await this.#room.open())
    } finally {
      this.#underWay -= 1
      this.#room.onEnd()
    }
  }
}

/** @throws `unavailable` when what is waited for never comes. */
async function settled(wait: (settle: (isSettled: boolean) => void) => void): Promise<void> {
  const isSettled = await new Promise<boolean>(wait)
  if (!isSettled) throw new DomainError('unavailable', 'The board cannot be saved.')
}
