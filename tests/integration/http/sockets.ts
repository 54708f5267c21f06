/** Sockets of the board's document, as somebody with a cookie jar opens them. */

import { WebSocket } from 'ws'
import type { Caller } from './caller.ts'

function socketTo(boardId: string, caller: Caller): WebSocket {
  const url = `${caller.origin.replace('http', 'ws')}/sync/${boardId}`
  return new WebSocket(url, { headers: { cookie: caller.cookie } })
}

/** A socket that was let in: the server has sent its first message. */
export async function openSocket(boardId: string, caller: Caller): Promise<WebSocket> {
  const socket = socketTo(boardId, caller)
  await new Promise((resolve, reject) => {
    socket.once('message', resolve)
    socket.once('error', reject)
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
  })
  return socket
}

/** The code it will be closed with. */
export function closing(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once('close', resolve))
}

/** The code a new socket is closed with; it never gets as far as a message. */
export function closeCode(boardId: string, caller: Caller): Promise<number> {
  return closing(socketTo(boardId, caller))
}
