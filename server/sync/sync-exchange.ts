/**
 * The sync protocol between one loaded board and its sockets: step 1 is answered from durable state only, updates
 * are admitted, applied, logged and acknowledged. Part of room.ts, which replaces it when the document is rebuilt.
 */

import * as Y from 'yjs'
import { CLOSE } from '#domain/access/close-code.ts'
import { mayEdit } from '#domain/access/role.ts'
import type { LogRow } from '../database/board-store.ts'
import { admitUpdate } from './admit-update.ts'
import type { Connection } from './connection.ts'
import type { Applied, LiveDocument } from './live-document.ts'
import type { RoomContext } from './room-context.ts'
import type { RoomLog } from './room-log.ts'
import { acknowledgeFrame, syncFrame } from './wire.ts'

/** `malformed`: its sender must go. `spoilt`: the document contradicts itself now and must be rebuilt from the log. */
export type Outcome = 'taken' | 'malformed' | 'spoilt'

export type UpdateKind = 'step2' | 'update'

/** How often in a row a socket is asked for what it left out, before it is left unacknowledged. */
const MAX_ASKED_IN_VAIN = 5

export class SyncExchange {
  readonly document: LiveDocument
  readonly #log: RoomLog
  readonly #senders: WeakMap<LogRow, Connection>
  readonly #context: RoomContext

  constructor(
    document: LiveDocument,
    log: RoomLog,
    rest: { readonly senders: WeakMap<LogRow, Connection>; readonly context: RoomContext },
  ) {
    this.document = document
    this.#log = log
    this.#senders = rest.senders
    this.#context = rest.context
  }

  /** Asks a socket for everything the document lacks, unless it was asked already or may not send it. */
  ask(connection: Connection): void {
    if (connection.asked || !mayEdit(connection.role)) return
    connection.asked = true
    connection.send(syncFrame('step1', this.document.stateVector()))
  }

  /** Tells a joiner what it lacks, once nothing of that could still be lost. */
  answer(connection: Connection, stateVector: Uint8Array): Outcome {
    const missing = this.#missingFrom(stateVector)
    if (missing === undefined) return 'malformed'
    this.#sendWhenDurable(connection, 'step2', missing)
    return 'taken'
  }

  /** A slow reader has room again: everything since, in one frame [S14]. */
  resync(connection: Connection, since: Uint8Array): void {
    this.#context.counters.resyncs += 1
    this.#sendWhenDurable(connection, 'update', this.document.missingFrom(since))
  }

  update(connection: Connection, kind: UpdateKind, body: Uint8Array): Outcome {
    const { counters, limits, commit } = this.#context
    counters.updatesReceived += 1
    if (commit.backlogBytes > limits.backlogBytes) {
      // The client keeps what it has and comes back. S8 will turn the board read-only instead.
      connection.close(CLOSE.tryLater)
      return 'taken'
    }
    const update = admitUpdate(body)
    if (update === undefined) return 'malformed'
    const applied = this.#apply(update, connection)
    if (applied === undefined) return 'spoilt'
    this.log(applied.changes, connection.person.id, connection)
    this.#account(connection, kind, applied)
    return 'taken'
  }

  /** Appends changes that are in the document already; whoever sent them is not sent them back. */
  log(changes: readonly Uint8Array[], personId: string | null, from?: Connection): void {
    for (const change of changes) {
      const row = this.#log.append(change, personId)
      if (from !== undefined) this.#senders.set(row, from)
    }
  }

  #apply(update: Uint8Array, origin: Connection): Applied | undefined {
    try {
      return this.document.apply(update, origin)
    } catch (error) {
      this.#context.log.warn('sync.update-contradicts', { reason: String(error) })
      return undefined
    }
  }

  /** Acknowledges what was taken in full, asks again for what was not. */
  #account(connection: Connection, kind: UpdateKind, { leftOut }: Applied): void {
    const { acknowledgements } = connection
    if (kind === 'step2') connection.asked = false
    if (leftOut) {
      this.#context.counters.updatesIncomplete += 1
      acknowledgements.missed()
      if (kind === 'step2') connection.askedInVain += 1
      if (connection.askedInVain < MAX_ASKED_IN_VAIN) this.ask(connection)
      return
    }
    if (kind === 'step2') connection.askedInVain = 0
    const n = acknowledgements.taken(kind)
    if (n !== undefined && connection.acknowledges) this.#acknowledge(connection, n)
  }

  /** Also for an update that brought nothing new: what it repeats may still be on its way to the database. */
  #acknowledge(connection: Connection, n: number): void {
    this.#log.whenDurable((isDurable) => {
      if (!isDurable) return
      this.#context.counters.acknowledgements += 1
      connection.send(acknowledgeFrame(n))
    })
  }

  #sendWhenDurable(connection: Connection, kind: UpdateKind, update: Uint8Array): void {
    // Encoded now: by the time this is durable the document will hold more that is not.
    const frame = syncFrame(kind, update)
    this.#log.whenDurable((isDurable) => {
      if (isDurable) connection.send(frame)
    })
  }

  #missingFrom(stateVector: Uint8Array): Uint8Array | undefined {
    try {
      Y.decodeStateVector(stateVector)
      return this.document.missingFrom(stateVector)
    } catch {
      // Not a state vector; encoding changes nothing, so the document is as it was.
      return undefined
    }
  }
}
