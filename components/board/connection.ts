/**
 * The line between this board and the server: the stock y-websocket client, and the exact truth about what is saved.
 * Owned by board-session.ts. Next on the way to the server: server/sync.
 */

import { type Decoder, readVarUint } from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MISSED_NEWS } from '#domain/access/board-news.ts'
import { CLOSE } from '#domain/access/close-code.ts'
import { MESSAGE } from '#domain/access/message-type.ts'
import { COMPARISON_PACE, Comparison, type ComparisonPace } from '../compared/comparison.ts'
import { inBatches } from '../kept/in-batches.ts'
import { type KeptChange, type KeptKey, keyOf } from '../kept/kept-change.ts'
import type { KeptChanges } from '../kept/kept-changes.ts'
import { answeredInParts } from './answer-in-parts.ts'
import {
  type ConnectionState,
  type EndReason,
  endReason,
  type Storage,
  storageOf,
} from './connection-state.ts'
import { countingSocket, type FrameKind } from './counting-socket.ts'
import { hearServer, type ServerListeners } from './hear-server.ts'
import { canInflate } from './inflate.ts'
import { Listeners } from './listeners.ts'
import { UnsavedChanges } from './unsaved-changes.ts'

export type ConnectionParts = ServerListeners & {
  readonly boardId: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** `ws://host/sync` or `wss://host/sync`. */
  readonly url: string
  readonly Socket: typeof WebSocket
  readonly kept: KeptChanges
  /** A board that is full asks for what it did not take: what was deleted meanwhile need not be in it. */
  readonly onAskedByFull: () => void
  /** ms since the epoch. */
  readonly now: () => number
  /** When this page is compared with the board. */
  readonly comparisonPace?: ComparisonPace | undefined
}

/** The origin of transactions that bring in what an earlier visit left. Undo does not take them back. */
export const KEPT_ORIGIN = Symbol('kept on this device')

export class Connection {
  /** Whether this page says what the board says. */
  readonly comparison: Comparison
  readonly #parts: ConnectionParts
  readonly #provider: WebsocketProvider
  readonly #unsaved = new UnsavedChanges()
  /** The updates of the unsaved changes. */
  readonly #updates = new Map<number, Uint8Array>()
  readonly #listeners = new Listeners<[ConnectionState]>()
  #state: ConnectionState = { state: 'connecting', failures: 0 }
  #opened = false
  #failures = 0
  #lostAt: number | undefined
  /** The server said that it stops, and has not been back since. */
  #isRestarting = false
  #ended: EndReason | undefined
  #storage: { readonly state: Storage; readonly since: number } | undefined
  #isSendingParts = false
  /** Changes of an earlier visit that are being brought in, until an update has come of it. */
  #adopting: readonly KeptKey[] | undefined
  /** Those of which none came: the server had them before. */
  #known: readonly KeptKey[] = []

  constructor(parts: ConnectionParts) {
    this.#parts = parts
    // Registered before the provider's own listener, so that a change is known before its frame leaves.
    parts.doc.on('update', this.#onUpdate)
    this.#provider = new WebsocketProvider(parts.url, parts.boardId, parts.doc, {
      awareness: parts.awareness,
      connect: false,
      // A viewer's tab must not smuggle writes out through an editor's tab.
      disableBc: true,
      params: { ext: '1', ...(canInflate() && { deflate: '1' }) },
      WebSocketPolyfill: countingSocket(parts.Socket, this.#onSent),
    })
    this.#answerInParts()
    this.comparison = this.#makeComparison()
    this.#provider.messageHandlers[MESSAGE.digest] = this.comparison.answered
    this.#provider.messageHandlers[MESSAGE.acknowledge] = this.#onAcknowledge
    this.#provider.messageHandlers[MESSAGE.storage] = this.#onStorage
    hearServer(this.#provider, parts)
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

  /** How the server stores changes, as far as it has said. */
  get storage(): Storage {
    return this.#storage?.state ?? 'kept'
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

  /** Brings in what earlier visits left, as changes of one's own; all of it fits the document. */
  bringIn(changes: readonly KeptChange[]): void {
    for (const batch of inBatches(changes)) {
      const keys = batch.changes.map(keyOf)
      this.#adopting = keys
      Y.applyUpdate(this.#parts.doc, batch.bytes, KEPT_ORIGIN)
      if (this.#adopting) this.#known = [...this.#known, ...keys]
      this.#adopting = undefined
    }
    this.#dropKnown()
  }

  close(): void {
    this.#listeners.clear()
    this.comparison.close()
    this.#parts.doc.off('update', this.#onUpdate)
    this.#provider.destroy()
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#provider) return
    const { kept, now } = this.#parts
    const adopted = origin === KEPT_ORIGIN ? this.#adopting : undefined
    const n = this.#unsaved.made(now(), adopted?.length)
    this.#updates.set(n, update)
    if (adopted) kept.adopt(n, adopted)
    else kept.keep(n, update)
    this.#adopting = undefined
    this.#settle()
  }

  readonly #onSent = (kind: FrameKind): void => {
    this.#unsaved.sent(this.#isSendingParts ? 'part' : kind, this.#parts.now())
    this.#settle()
  }

  #answerInParts(): void {
    const { messageHandlers } = this.#provider
    const stock = messageHandlers[MESSAGE.sync]
    messageHandlers[MESSAGE.sync] = (encoder, decoder, provider, ...rest) => {
      if (this.storage === 'outgrown') this.#parts.onAskedByFull()
      const unsaved = [...this.#updates.values()].map((bytes) => ({ bytes }))
      this.#isSendingParts = true
      const send = (frame: Uint8Array<ArrayBuffer>) => provider.ws?.send(frame)
      const done = answeredInParts({ decoder, encoder, doc: this.#parts.doc, unsaved, send })
      this.#isSendingParts = false
      if (!done) stock?.(encoder, decoder, provider, ...rest)
    }
  }

  #makeComparison(): Comparison {
    const { doc, now, comparisonPace: pace = COMPARISON_PACE } = this.#parts
    return new Comparison({
      doc,
      now,
      pace,
      // Frames without changes of one's own do not count: the server may have refused what is at fault.
      isSettled: () => this.#state.state === 'live' && this.#unsaved.count === 0,
      isOwn: (origin) => origin !== this.#provider,
      send: (frame) => this.#provider.ws?.send(frame),
      renew: () => this.renew(),
    })
  }

  readonly #onAcknowledge = (_encoder: unknown, decoder: Decoder): void => {
    const durable = this.#unsaved.confirmed(readVarUint(decoder))
    for (const n of durable) this.#updates.delete(n)
    this.#parts.kept.release(durable)
    this.#dropKnown()
    this.#settle()
  }

  /** What the server had before is on its disk once it has acknowledged all we sent: it stores in order. */
  #dropKnown(): void {
    if (this.#known.length === 0 || !this.#unsaved.isAnswered || !this.#unsaved.allDurable) return
    void this.#parts.kept.drop(this.#known)
    this.#known = []
  }

  readonly #onStorage = (_encoder: unknown, decoder: Decoder): void => {
    const state = storageOf(readVarUint(decoder))
    this.#storage = state === 'kept' ? undefined : { state, since: this.#parts.now() }
    this.#settle()
  }

  readonly #onStatus = (): void => this.#settle()

  readonly #onSync = (synced: boolean): void => {
    if (synced) {
      this.#opened = true
      this.#failures = 0
      this.#lostAt = undefined
      this.comparison.synced()
      this.#parts.onNews(MISSED_NEWS)
      this.#isRestarting = false
    }
    this.#settle()
  }

  readonly #onLost = (event: { readonly code: number } | null): void => {
    if (event?.code === CLOSE.shuttingDown) this.#isRestarting = true
    this.#failures += 1
    this.#lostAt ??= this.#parts.now()
    this.#storage = undefined
    this.#unsaved.lost()
    this.comparison.lost()
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
      const lost = { state: 'reconnecting', unsent, failures: this.#failures, since } as const
      return this.#isRestarting ? { ...lost, isRestarting: true } : lost
    }
    return { state: 'live', ...this.#saving(), ...this.#storing() }
  }

  #saving(): { readonly saved: boolean; readonly savingSince?: number } {
    const savingSince = this.#unsaved.since
    if (this.#unsaved.allDurable || savingSince === undefined) return { saved: true }
    return { saved: false, savingSince }
  }

  #storing(): { readonly storage: Storage; readonly storageSince?: number } {
    if (!this.#storage) return { storage: 'kept' }
    return { storage: this.#storage.state, storageSince: this.#storage.since }
  }
}

function isSameState(a: ConnectionState, b: ConnectionState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
