/** Since when something of this person's waits for the server, ms since the epoch; undefined while nothing does. */

import type { ConnectionState } from './connection-state.ts'

export function waitingSince(connection: ConnectionState): number | undefined {
  if (connection.state === 'live') return connection.savingSince
  return connection.state === 'reconnecting' ? connection.since : undefined
}
