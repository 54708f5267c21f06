/** The real sync server of one process, without sockets: frames go in and come out as bytes. Fakes disk and wire only. */

import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { CLOSE } from '#domain/access/close-code.ts'
import { rootsOf } from '#domain/board/document.ts'
import { Connection } from '#server/sync/connection.ts'
import { Rooms } from '#server/sync/rooms.ts'
import type { SyncContext } from '#server/sync/sync-context.ts'
import { zeroCounters } from '#server/sync/sync-counters.ts'
import { DEFAULT_LIMITS } from '#server/sync/sync-limits.ts'
import { NO_OBSERVER } from '#server/sync/sync-observer.ts'
import { type BoardView, viewOf } from './board-view.ts'
import type { MemoryLog } from './memory-log.ts'
import type { LinkEnds, PageLink, PageServer } from './page-server.ts'
import type { WirePage } from './wire-page.ts'

export class LocalServer implements PageServer {
  readonly context: SyncContext
  rooms: Rooms
  /** Kinds of refusals that were logged. */
  readonly said: string[] = []
  readonly #disk: MemoryLog
  #store: ReturnType<MemoryLog['open']>
  readonly #links = new Set<LocalLink>()

  constructor(disk: MemoryLog) {
    this.#disk = disk
    const say = (name: string, fields: object = {}): void => {
      if (this.said.length < 50) this.said.push(`${name} ${JSON.stringify(fields)}`)
    }
    const lots = {
      messagesPerSecond: 1e9,
      bytesPerSecond: 1e12,
      answerMsPerSecond: 1e9,
      rebuildsPerPerson: 1e9,
      behindBytes: 1e12,
      laggingBytes: 1e12,
    }
    this.context = {
      limits: { ...DEFAULT_LIMITS, ...lots, messageBytes: 1e9, backlogBytes: 1e12 },
      counters: zeroCounters(),
      log: { info: () => undefined, warn: say, error: say },
      observer: NO_OBSERVER,
      now: () => 0,
    }
    this.#store = disk.open()
    this.rooms = this.#start()
  }

  /** Loses what was not written, and every link. */
  crash(): void {
    this.#store.cutOff()
    this.#store = this.#disk.open()
    this.rooms.isStopping = true
    this.rooms = this.#start()
    for (const link of [...this.#links]) link.cut()
  }

  connect(boardId: string, personId: string, ends: LinkEnds): LocalLink {
    const link = new LocalLink({
      heard: ends.heard,
      closed: (code) => {
        this.#links.delete(link)
        ends.closed(code)
      },
    })
    this.#links.add(link)
    // What a connection uses of its socket is all there.
    const parts = {
      webSocket: link.webSocket as unknown as WebSocket,
      socket: link.socket as unknown as Socket,
    }
    const person = { id: personId, name: personId, hue: 0 }
    const seat = { role: 'editor' } as const
    const entrant = { person, seat, acknowledges: true, inflates: false }
    this.rooms.join(boardId, new Connection(parts, entrant, this.context))
    return link
  }

  /** Whether no row waits: under a stream of them each flush waits for its window, for many turns. */
  get isAtRest(): boolean {
    return this.rooms.vitals.backlogRows === 0
  }

  async settle(pages: readonly WirePage[]): Promise<void> {
    for (let quiet = 0; quiet < 5; ) {
      quiet = this.isAtRest && pages.every((page) => page.isQuiet) ? quiet + 1 : 0
      for (const page of pages) page.pump()
      await turn()
    }
  }

  readonly turn = turn

  async view(boardId: string): Promise<BoardView> {
    return await this.rooms.read(boardId, viewOf)
  }

  async rows(boardId: string): Promise<readonly Uint8Array[]> {
    return await Promise.resolve(this.#disk.board(boardId).updates)
  }

  async write(boardId: string): Promise<{ readonly id: number; readonly end: number }> {
    return await this.rooms.change(boardId, null, (doc) => {
      rootsOf(doc).meta.set('schemaVersion', 1)
      return { id: doc.clientID, end: Y.getState(doc.store, doc.clientID) + 1 }
    })
  }

  async forget(boardId: string): Promise<void> {
    this.rooms.end(boardId, CLOSE.tryLater)
    this.#disk.forget(boardId)
    return await Promise.resolve()
  }

  #start(): Rooms {
    const deps = {
      store: this.#store,
      admit: () => Promise.reject(new Error('nobody comes by HTTP')),
      memberSeat: () => Promise.resolve({ role: 'editor' as const }),
      log: this.context.log,
    }
    return new Rooms(deps, this.context)
  }
}

export class LocalLink implements PageLink {
  readonly webSocket = new FakeWebSocket()
  readonly socket = new FakeSocket()

  constructor(ends: LinkEnds) {
    this.socket.written = (bytes) => {
      for (const message of messagesIn(bytes)) ends.heard(message)
    }
    this.webSocket.onClose = (code) => ends.closed(code)
  }

  get isOpen(): boolean {
    return this.webSocket.readyState === this.webSocket.OPEN
  }

  send(bytes: Uint8Array): void {
    this.webSocket.deliver(Buffer.from(bytes))
  }

  /** The link breaks; neither end says so. */
  cut(): void {
    if (!this.isOpen) return
    this.webSocket.close(1006)
  }
}

/** Lets the server do what it put off: commits, loads. */
export async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

class FakeWebSocket extends EventEmitter {
  readonly OPEN = 1
  readyState = 1
  onClose: (code: number) => void = () => undefined
  #isPaused = false
  #waiting: Buffer[] = []

  deliver(bytes: Buffer): void {
    if (this.readyState !== this.OPEN) return
    if (this.#isPaused) this.#waiting.push(bytes)
    else this.emit('message', bytes, true)
  }

  pause(): void {
    this.#isPaused = true
  }

  resume(): void {
    this.#isPaused = false
    for (const bytes of this.#waiting.splice(0)) this.deliver(bytes)
  }

  close(code: number): void {
    if (this.readyState !== this.OPEN) return
    this.readyState = 3
    this.#waiting = []
    this.emit('close')
    this.onClose(code)
  }

  terminate(): void {
    this.close(1006)
  }

  ping(): void {}
}

class FakeSocket extends EventEmitter {
  readonly writableLength = 0
  written: (bytes: Buffer) => void = () => undefined

  setNoDelay(): void {}

  cork(): void {}

  uncork(): void {}

  write(bytes: Buffer): void {
    this.written(bytes)
  }
}

/** Takes the server's frames apart (RFC 6455: unmasked, whole). */
function messagesIn(bytes: Buffer): Buffer[] {
  const messages: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    const short = bytes.readUInt8(at + 1)
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6)
    messages.push(bytes.subarray(start, start + length))
    at = start + length
  }
  return messages
}
