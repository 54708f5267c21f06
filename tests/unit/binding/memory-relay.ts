/** A board's server in memory: relays the y-websocket protocol between sessions of one test, without a network. */

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as awarenessProtocol from 'y-protocols/awareness'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { MESSAGE } from '#domain/access/message-type.ts'

export class MemoryRelay {
  readonly doc = new Y.Doc()
  readonly awareness = new awarenessProtocol.Awareness(this.doc)
  readonly lines = new Set<MemorySocket>()
  readonly Socket: typeof WebSocket

  constructor() {
    this.awareness.setLocalState(null)
    const relay = this
    class Bound extends MemorySocket {
      constructor() {
        super(relay)
      }
    }
    this.Socket = Bound as unknown as typeof WebSocket
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.#tellOthers(
        frame(MESSAGE.sync, (to) => syncProtocol.writeUpdate(to, update)),
        origin,
      )
    })
    this.awareness.on('update', (change: AwarenessChange, origin: unknown) => {
      if (origin instanceof MemorySocket) for (const id of change.added) origin.clientIds.add(id)
      const ids = [...change.added, ...change.updated, ...change.removed]
      this.#tellOthers(awarenessFrame(this.awareness, ids), origin)
    })
  }

  take(from: MemorySocket, data: Uint8Array): void {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.awareness) {
      const update = decoding.readVarUint8Array(decoder)
      awarenessProtocol.applyAwarenessUpdate(this.awareness, update, from)
    } else if (type === MESSAGE.sync) {
      const answer = frame(MESSAGE.sync, (to) =>
        syncProtocol.readSyncMessage(decoder, to, this.doc, from),
      )
      if (answer.length > 1) from.receive(answer)
    }
  }

  greet(line: MemorySocket): void {
    this.lines.add(line)
    line.receive(frame(MESSAGE.sync, (to) => syncProtocol.writeSyncStep1(to, this.doc)))
    line.receive(awarenessFrame(this.awareness, [...this.awareness.getStates().keys()]))
  }

  leave(line: MemorySocket): void {
    this.lines.delete(line)
    awarenessProtocol.removeAwarenessStates(this.awareness, [...line.clientIds], null)
  }

  #tellOthers(data: Uint8Array, origin: unknown): void {
    for (const line of this.lines) if (line !== origin) line.receive(data)
  }
}

type AwarenessChange = {
  readonly added: number[]
  readonly updated: number[]
  readonly removed: number[]
}

function frame(type: number, write: (to: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function awarenessFrame(awareness: awarenessProtocol.Awareness, ids: number[]): Uint8Array {
  return frame(MESSAGE.awareness, (to) =>
    encoding.writeVarUint8Array(to, awarenessProtocol.encodeAwarenessUpdate(awareness, ids)),
  )
}

export class MemorySocket {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static readonly CLOSED = 3
  readonly OPEN = MemorySocket.OPEN
  readonly clientIds = new Set<number>()
  binaryType = 'arraybuffer'
  readyState = MemorySocket.CONNECTING
  onopen: ((event: object) => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null
  onerror: ((event: object) => void) | null = null
  readonly #relay: MemoryRelay

  constructor(relay: MemoryRelay) {
    this.#relay = relay
    queueMicrotask(() => {
      this.readyState = MemorySocket.OPEN
      this.onopen?.({})
      relay.greet(this)
    })
  }

  send(data: Uint8Array): void {
    const copy = new Uint8Array(data)
    queueMicrotask(() => {
      if (this.readyState === MemorySocket.OPEN) this.#relay.take(this, copy)
    })
  }

  receive(data: Uint8Array): void {
    const copy = new Uint8Array(data)
    queueMicrotask(() => {
      if (this.readyState === MemorySocket.OPEN) this.onmessage?.({ data: copy.buffer })
    })
  }

  /** The line is gone, as when a laptop is closed: the server notices, the client as well. */
  close(): void {
    if (this.readyState === MemorySocket.CLOSED) return
    this.readyState = MemorySocket.CLOSED
    this.#relay.leave(this)
    this.onclose?.({ code: 1000 })
  }
}
