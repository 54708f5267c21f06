/** Somebody who edits a small board all the time and measures how long each edit waits for its acknowledgement. */

import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Caller } from '#tests/integration/http/caller.ts'

const EVERY_MS = 20

export class AckProbe {
  readonly #doc = new Y.Doc()
  readonly #provider: WebsocketProvider
  readonly #timer: NodeJS.Timeout
  #latencies: number[] = []
  #sentAt: number | undefined
  #edits = 0

  private constructor({ origin, cookie }: Caller, boardId: string) {
    const withCookie = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie } })
      }
    }
    this.#provider = new WebsocketProvider(
      `${origin.replace('http', 'ws')}/sync`,
      boardId,
      this.#doc,
      {
        WebSocketPolyfill: withCookie as unknown as typeof globalThis.WebSocket,
        disableBc: true,
        params: { ext: '1' },
      },
    )
    this.#provider.messageHandlers[102] = () => this.#acknowledged()
    // How storing goes; the stock client complains about messages it does not know.
    this.#provider.messageHandlers[103] = () => undefined
    this.#timer = setInterval(() => this.#edit(), EVERY_MS)
  }

  static async open(caller: Caller, boardId: string): Promise<AckProbe> {
    const probe = new AckProbe(caller, boardId)
    await new Promise<void>((resolve) => probe.#provider.once('sync', () => resolve()))
    return probe
  }

  /** Milliseconds of each edit since they were taken last; one that still waits counts as it is. */
  takeLatencies(): readonly number[] {
    const latencies = this.#latencies
    this.#latencies = []
    if (this.#sentAt !== undefined) latencies.push(performance.now() - this.#sentAt)
    return latencies
  }

  close(): void {
    clearInterval(this.#timer)
    this.#provider.destroy()
    this.#provider.awareness.destroy()
    this.#doc.destroy()
  }

  /** One at a time, so that each acknowledgement is the one for the edit that waits. */
  #edit(): void {
    if (this.#sentAt !== undefined || !this.#provider.synced) return
    this.#edits += 1
    this.#sentAt = performance.now()
    this.#doc.getMap('meta').set('title', `Edit ${this.#edits}`)
  }

  #acknowledged(): void {
    if (this.#sentAt === undefined) return
    this.#latencies.push(performance.now() - this.#sentAt)
    this.#sentAt = undefined
  }
}
