/** Reads boards from outside: through Parley as somebody who comes anew, and from the database past Parley. */

import { type RawData, WebSocket } from 'ws'
import * as Y from 'yjs'
import { openBoardStore } from '#server/database/board-store.ts'
import { message, readVarint, STEP1 } from '#tests/integration/sync/support/peers.ts'

const RETRY_MS = 10

export type Door = { readonly port: number; readonly boardId: string; readonly cookie: string }

/** Knocks until the board is served whole. @throws when that takes longer than `patienceMs` */
export async function readServed(door: Door, patienceMs = 30_000): Promise<Y.Doc> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const served = await servedOnce(door)
    if (served !== undefined) return served
    if (performance.now() > deadline) throw new Error('The board is not served again.')
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

/** Undefined when the socket ends before the board came. */
function servedOnce({ port, boardId, cookie }: Door): Promise<Y.Doc | undefined> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${boardId}`, { headers: { cookie } })
  const doc = new Y.Doc()
  return new Promise((resolve) => {
    // 'close' follows.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(undefined))
    socket.on('open', () => socket.send(message(STEP1, Y.encodeStateVector(doc))))
    socket.on('message', (data: RawData) => {
      if (!Buffer.isBuffer(data) || data[0] !== 0 || data[1] !== 1) return
      Y.applyUpdate(doc, data.subarray(data.length - readVarint(data, 2)))
      resolve(doc)
      socket.terminate()
    })
  })
}

/** Twenty editors whose links come back at once can keep this process from answering Postgres for seconds. */
const READING_TRIES = 5

/** What the database holds of a board at this moment. */
export async function readStored(databaseUrl: string, boardId: string): Promise<Y.Doc> {
  for (let tried = 1; ; tried++) {
    try {
      return await readOnce(databaseUrl, boardId)
    } catch (error) {
      if (tried === READING_TRIES) throw error
    }
  }
}

async function readOnce(databaseUrl: string, boardId: string): Promise<Y.Doc> {
  const store = openBoardStore(databaseUrl)
  try {
    const stored = await store.load(boardId)
    const doc = new Y.Doc()
    for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
    return doc
  } finally {
    await store.close()
  }
}

/** Whether `whole` has everything of others that `part` has; what only `part`'s own person wrote may be on its way. */
export function hasSeenMore(part: Y.Doc, whole: Y.Doc): boolean {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(whole))
  const seen = Y.decodeStateVector(Y.encodeStateVector(part))
  return [...seen].some(
    ([client, clock]) => client !== part.clientID && clock > (clocks.get(client) ?? 0),
  )
}
