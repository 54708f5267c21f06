/** Sockets of the board's document, as somebody with a cookie jar opens them. */

import { createDecoder, readVarString } from 'lib0/decoding'
import { WebSocket } from 'ws'
import type { BoardNews } from '#domain/access/board-news.ts'
import { MESSAGE } from '#domain/access/message-type.ts'
import type { Caller } from './caller.ts'

function socketTo(boardId: string, caller: Caller, query = ''): WebSocket {
  const url = `${caller.origin.replace('http', 'ws')}/sync/${boardId}${query}`
  return new WebSocket(url, { headers: { cookie: caller.cookie } })
}

/** A socket that was let in: the server has sent its first message. */
export async function openSocket(boardId: string, caller: Caller, query = ''): Promise<WebSocket> {
  const socket = socketTo(boardId, caller, query)
  await heard(socket)
  return socket
}

function heard(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve, reject) => {
    socket.once('message', resolve)
    socket.once('error', reject)
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
  })
}

/** A socket that hears the board's news, as pages do. */
export class NewsSocket {
  readonly told: BoardNews[] = []
  readonly #socket: WebSocket

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (frame: Buffer) => {
      if (frame[0] !== MESSAGE.news) return
      this.told.push(JSON.parse(readVarString(createDecoder(frame.subarray(1)))))
    })
  }

  static async open(boardId: string, caller: Caller): Promise<NewsSocket> {
    const socket = socketTo(boardId, caller, '?ext=1')
    await heard(socket)
    return new NewsSocket(socket)
  }

  close(): void {
    this.#socket.close()
  }
}

/** The code it will be closed with. */
export function closing(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once('close', resolve))
}

/** The code a new socket is closed with; it never gets as far as a message. */
export function closeCode(boardId: string, caller: Caller): Promise<number> {
  return closing(socketTo(boardId, caller))
}
