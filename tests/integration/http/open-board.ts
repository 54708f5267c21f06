/** A board open in a stock client, as somebody with a cookie jar opens it. */

import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { Caller } from './caller.ts'

export class OpenBoard {
  readonly #doc = new Y.Doc()
  readonly #provider: WebsocketProvider

  readonly boardId: string

  private constructor(caller: Pick<Caller, 'origin' | 'cookie'>, boardId: string) {
    this.boardId = boardId
    const url = `${caller.origin.replace('http', 'ws')}/sync`
    this.#provider = new WebsocketProvider(url, boardId, this.#doc, {
      WebSocketPolyfill: withCookie(caller.cookie),
      disableBc: true,
    })
  }

  /** Resolves when the board is there. */
  static async by(caller: Pick<Caller, 'origin' | 'cookie'>, boardId: string): Promise<OpenBoard> {
    const board = new OpenBoard(caller, boardId)
    await new Promise<void>((resolve) => board.#provider.once('sync', () => resolve()))
    return board
  }

  read(): Negotiation {
    return readBoard(this.#doc).board.negotiation
  }

  run(...commands: readonly Command[]): void {
    this.runAs({ id: 'somebody', name: 'Somebody' }, ...commands)
  }

  /** As a page of theirs writes it down. */
  runAs(by: { readonly id: string; readonly name: string }, ...commands: readonly Command[]): void {
    execute(this.#doc, commands, { by: by.id, byName: by.name, at: Date.now() })
  }

  /** Resolves when the board reads as wanted; the test's own time limit ends it. */
  until(holds: (negotiation: Negotiation) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds(this.read())) return
        this.#doc.off('update', look)
        resolve()
      }
      this.#doc.on('update', look)
      look()
    })
  }

  /** Says something about oneself to those who have it open. */
  present(fields: Readonly<Record<string, unknown>>): void {
    this.#provider.awareness.setLocalState({ ...fields })
  }

  /** What is done from now on stays here until the way back. */
  goOffline(): void {
    this.#provider.disconnect()
  }

  /** Resolves when the two have told each other everything. */
  async comeBack(): Promise<void> {
    const synced = new Promise<void>((resolve) => this.#provider.once('sync', () => resolve()))
    this.#provider.connect()
    await synced
  }

  close(): void {
    this.#provider.destroy()
    this.#doc.destroy()
  }
}

/** Node's sockets send the cookie only when told to. */
function withCookie(cookie: string): typeof globalThis.WebSocket {
  class WithCookie extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie } })
    }
  }
  return WithCookie as unknown as typeof globalThis.WebSocket
}
