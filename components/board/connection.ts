/**
 * The line between this board and the server: the stock y-websocket client, and the exact truth about what is saved.
 * Owned by board-session.ts. Next on the way to the server: server/sync.
 */

import { type Decoder, readVarUint } from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { MESSAGE } from '#domain/access/message-type.ts'
import { type ConnectionState, type EndReason, endReason } from './connection-state.ts'
import { countingSocket, type FrameKind } from './counting-socket.ts'
import { Listeners } from './listeners.ts'
import { UnsavedChanges } from './unsaved-changes.ts'

export type ConnectionParts = {
  readonly boardId: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** `ws://host/sync` or `wss://host/sync`. */
  readonly url: string
  readonly Socket: typeof WebSocket
  /** ms since the epoch. */
  readonly now: () => number
}

export class Connection {
  readonly #parts: ConnectionParts
  readonly #provider: WebsocketProvider
  readonly #unsaved = new UnsavedChanges()
  readonly #listeners = new Listeners<[ConnectionState]>()
  #state: ConnectionState = { state: 'connecting', failures: 0 }
  #opened = false
  #failures = 0
  #lostAt: number | undefined
  #ended: EndReason | undefined

  constructor(parts: ConnectionParts) {
    this.#parts = parts
    // Registered before the provider's own listener, so that a change is known before its frame leaves.
    parts.doc.on('update', this.#onUpdate)
    this.#provider = new WebsocketProvider(parts.url, parts.boardId, parts.doc, {
      awareness: parts.awareness,
      connect: false,
      // A viewer's tab must not smuggle writes out through an editor's tab.
      disableBc: true,
      params: { ext: '1' },
      WebSocketPolyfill: countingSocket(parts.Socket, this.#onSent),
    })
    this.#provider.messageHandlers[MESSAGE.acknowledge] = this.#onAcknowledge
    this.#provider.on('status', this.#onStatus)
    this.#provider.on('sync', this.#onSync)
    this.#provider.on('connection-close', this.#onLost)
    this.#provider.on('closed', this.#onClosed)
    this.#provider.connect()
  }

  state(): ConnectionState {
    return this.#state
  }

  /** Whether the board has been read whole at least once; before that nothing may be shown or written. */
  get opened(): boolean {
    return this.#opened
  }

  /** Changes not known to be on the server's disk. */
  get unsavedCount(): number {
    return this.#unsaved.count
  }

  subscribe(listener: (state: ConnectionState) => void): () => void {
    return this.#listeners.add(listener)
  }

  /** Tries at once instead of waiting for the next attempt. */
  retry(): void {
    if (!this.#provider.wsconnected) this.renew()
  }

  /** Comes in anew: the server reads who we are at the door. */
  renew(): void {
    if (this.#ended) return
    this.#provider.disconnect()
    this.#provider.connect()
  }

  close(): void {
    this.#listeners.clear()
    this.#parts.doc.off('update', this.#onUpdate)
    this.#provider.destroy()
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.#provider) return
    this.#unsaved.made(this.#parts.now())
    this.#settle()
  }

  readonly #onSent = (kind: FrameKind): void => {
    this.#unsaved.sent(kind, this.#parts.now())
    this.#settle()
  }

  readonly #onAcknowledge = (_encoder: unknown, decoder: Decoder): void => {
    this.#unsaved.confirmed(readVarUint(decoder))
    this.#settle()
  }

  readonly #onStatus = (): void => this.#settle()

  readonly #onSync = (synced: boolean): void => {
    if (synced) {
      this.#opened = true
      this.#failures = 0
      this.#lostAt = undefined
    }
    this.#settle()
  }

  readonly #onLost = (): void => {
    this.#failures += 1
    this.#lostAt ??= this.#parts.now()
    this.#unsaved.lost()
    // The provider lowers its own flags only after this event.
    queueMicrotask(() => this.#settle())
  }

  readonly #onClosed = (event: { readonly code: number }): void => {
    this.#ended = endReason(event.code)
    this.#settle()
  }

  /** Derives the state anew and tells it when it differs. */
  #settle(): void {
    const next = this.#derive()
    if (isSameState(this.#state, next)) return
    this.#state = next
    this.#listeners.tell(next)
  }

  #derive(): ConnectionState {
    const unsent = this.#unsaved.count
    if (this.#ended) return { state: 'ended', reason: this.#ended, unsent }
    if (!this.#opened) return { state: 'connecting', failures: this.#failures }
    if (!this.#provider.wsconnected || !this.#provider.synced) {
      const since = this.#lostAt ?? this.#parts.now()
      return { state: 'reconnecting', unsent, failures: this.#failures, since }
    }
    const savingSince = this.#unsaved.since
    if (this.#unsaved.allDurable || savingSince === undefined) return { state: 'live', saved: true }
    return { state: 'live', saved: false, savingSince }
  }
}

function isSameState(a: ConnectionState, b: ConnectionState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
