/** What takes over a connection that asks to become a WebSocket. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

export type UpgradeListener = (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
) => Promise<void>
