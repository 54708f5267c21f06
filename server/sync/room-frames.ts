/**
 * What becomes of a frame, by its kind: a question is answered at its pace, an update goes through the lock into the
 * document, presence to the others. Part of room.ts; next: sync-exchange.ts.
 */

import type { RoomAwareness } from './awareness.ts'
import type { Connection } from './connection.ts'
import type { OwnerBinding } from './owner-binding.ts'
import type { RoomContext } from './room-context.ts'
import type { RoomDocument } from './room-document.ts'
import type { RoomLock } from './room-lock.ts'
import type { Outcome, SyncExchange } from './sync-exchange.ts'
import { type FrameKind, frameBody } from './wire.ts'

export type RoomFramesParts = {
  readonly context: RoomContext
  readonly board: RoomDocument
  readonly lock: RoomLock
  readonly awareness: RoomAwareness
  readonly binding: OwnerBinding
  /** The socket sent what cannot be read, which was noticed only when its turn had come. */
  readonly reject: (connection: Connection) => void
}

export type Frame = { readonly kind: FrameKind; readonly bytes: Uint8Array }

export class RoomFrames {
  readonly #parts: RoomFramesParts

  constructor(parts: RoomFramesParts) {
    this.#parts = parts
  }

  take(exchange: SyncExchange, connection: Connection, { kind, bytes }: Frame): Outcome {
    const { context, lock, awareness, binding } = this.#parts
    if (kind === 'queryAwareness') {
      return context.questions.take(connection, bytes, () => this.#introduce(connection))
    }
    if (kind === 'digest') return exchange.compare(connection, bytes)
    if (kind === 'auth' || kind === 'unknown') return 'taken'
    const body = frameBody(kind, bytes)
    if (body === undefined) return 'malformed'
    if (kind === 'step1') {
      context.slices.add(() => this.#answer(connection, bytes, body))
      return 'taken'
    }
    if (kind !== 'awareness') {
      return lock.guarded(connection, exchange, () => exchange.update(connection, kind, body))
    }
    if (!awareness.receive(connection, body)) return 'malformed'
    binding.announced(connection)
    return 'taken'
  }

  /** Says who is here; the bytes of it. */
  #introduce(connection: Connection): number {
    const frame = this.#parts.awareness.everybody()
    connection.send(frame)
    return frame.length
  }

  /** By its turn the socket may be gone, or the document being made anew. */
  #answer(connection: Connection, question: Uint8Array, stateVector: Uint8Array): void {
    const { context, board, reject } = this.#parts
    board.whenOpen((exchange) => {
      if (!connection.isOpen) return
      const answer = () => exchange.answer(connection, stateVector)
      const outcome = context.questions.take(connection, question, answer)
      if (outcome === 'malformed') reject(connection)
    })
  }
}
