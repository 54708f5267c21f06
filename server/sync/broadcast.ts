/**
 * Sends rows to everybody in a room, with the presence that is due behind them: framed once into one buffer, which every
 * socket writes as it is. Whoever sent some of the rows gets the stretches between them, of the same buffer. The hot
 * path; next: connection.ts.
 */

import type { LogRow } from '../database/board-store.ts'
import type { Connection } from './connection.ts'
import { type Frame, putSyncFrame, syncFrameLength } from './wire.ts'

export type Shown = {
  readonly rows: readonly LogRow[]
  readonly senderOf: (row: LogRow) => Connection | undefined
  readonly presence: Frame | undefined
}

/** @returns how many rows were sent to how many, multiplied */
export function broadcast(connections: ReadonlySet<Connection>, shown: Shown): number {
  const { rows, presence } = shown
  const { all, ends } = framed(rows)
  const both = presence === undefined ? all : Buffer.concat([all, presence])
  const senders = rows.map(shown.senderOf)
  const isSender = new Set(senders)
  for (const connection of connections) {
    if (!isSender.has(connection)) {
      connection.sendUpdates(connection.isLagging ? all : both)
      continue
    }
    sendOthers(connection, { all, ends, senders })
    if (presence !== undefined) connection.sendAwareness(presence)
  }
  const own = senders.filter((sender) => sender !== undefined && connections.has(sender))
  return rows.length * connections.size - own.length
}

type Framed = {
  readonly all: Frame
  /** Where each row's frame ends. */
  readonly ends: readonly number[]
}

function framed(rows: readonly LogRow[]): Framed {
  let length = 0
  for (const { bytes } of rows) length += syncFrameLength(bytes.length)
  const all = Buffer.allocUnsafe(length)
  const ends: number[] = []
  let at = 0
  for (const { bytes } of rows) {
    at = putSyncFrame(all, at, 'update', bytes)
    ends.push(at)
  }
  return { all, ends }
}

function sendOthers(
  connection: Connection,
  { all, ends, senders }: Framed & { readonly senders: readonly (Connection | undefined)[] },
): void {
  // Its acknowledgement follows in this turn, too.
  connection.gather()
  let start = 0
  let end = 0
  for (const [i, sender] of senders.entries()) {
    const next = ends[i] ?? 0
    if (sender === connection) {
      if (end > start) connection.sendUpdates(all.subarray(start, end))
      start = next
    }
    end = next
  }
  if (end > start) connection.sendUpdates(all.subarray(start, end))
}
