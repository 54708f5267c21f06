/**
 * A page as browsers have it: the stock y-websocket provider over a real socket, stock tabs talking by BroadcastChannel,
 * a document of its own. Counts what was sent and what was acknowledged on the connection it has.
 */

import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { readVarint } from '#tests/integration/sync/support/peers.ts'

export const STORED = Symbol('stored')

export type PageOf = {
  readonly origin: string
  readonly boardId: string
  readonly person: string
  /** Pages with the same talk to each other, as tabs of one browser do. */
  readonly browser: string | undefined
}

export class HonestPage {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  /** Update-bearing frames of the present connection. */
  sent = 0
  acknowledged = 0
  /** Codes with which the server closed it. */
  readonly closes: number[] = []

  constructor({ origin, boardId, person, browser }: PageOf) {
    rootsOf(this.doc)
    this.provider = new WebsocketProvider(`${origin}/sync`, boardId, this.doc, {
      WebSocketPolyfill: this.#socketOf(person),
      connect: false,
      disableBc: browser === undefined,
      maxBackoffTime: 300,
      params: { ext: '1' },
    })
    // In a browser the channel is the browser’s own; here all pages are in one process.
    if (browser !== undefined) this.provider.bcChannel = `${browser}/${boardId}`
    this.provider.messageHandlers[102] = (_encoder, decoder) => {
      this.acknowledged = readVarint(decoder.arr, decoder.pos)
    }
    for (const unread of [103, 104]) this.provider.messageHandlers[unread] = () => undefined
    this.provider.on('connection-close', (event) => {
      if (event !== null) this.closes.push(event.code)
    })
  }

  /** Whether an update came from this page’s own person. */
  isOwn(origin: unknown): boolean {
    return origin !== this.provider && origin !== STORED
  }

  /** Everything it ever sent is durable, and it has heard all there was when it came. */
  get isSaved(): boolean {
    return this.provider.synced && this.sent === this.acknowledged
  }

  close(): void {
    this.provider.destroy()
    this.provider.awareness.destroy()
    this.doc.destroy()
  }

  #socketOf(person: string): typeof globalThis.WebSocket {
    const begin = (): void => {
      this.sent = 0
      this.acknowledged = 0
    }
    const count = (data: unknown): void => {
      if (data instanceof Uint8Array && data[0] === 0 && data[1] !== 0) this.sent += 1
    }
    class PageSocket extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie: `person=${person}` } })
        begin()
      }
      override send(data: Parameters<WebSocket['send']>[0]): void {
        count(data)
        super.send(data)
      }
    }
    return PageSocket as unknown as typeof globalThis.WebSocket
  }
}
