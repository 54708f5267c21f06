/**
 * Puts the sync server on a shared http server: takes its `/sync/:boardId` upgrades, leaves all others alone.
 * Next: door.ts.
 */

import type { IncomingMessage, Server } from 'node:http'
import type { BoardHub, SyncDeps } from './board-hub.ts'
import { Door } from './door.ts'
import { Rooms } from './rooms.ts'
import type { SyncContext } from './sync-context.ts'
import { zeroCounters } from './sync-counters.ts'
import { DEFAULT_LIMITS } from './sync-limits.ts'
import { NO_OBSERVER } from './sync-observer.ts'
import { isSyncUrl } from './sync-request.ts'

/** Whether an upgrade is the sync server's; everybody else must leave it alone. */
export function isSyncRequest(request: IncomingMessage): boolean {
  return isSyncUrl(request.url)
}

/** Serves boards on an http server until the hub is shut down. */
export function attachSync(httpServer: Server, deps: SyncDeps): BoardHub {
  const context: SyncContext = {
    limits: { ...DEFAULT_LIMITS, ...deps.limits },
    counters: zeroCounters(),
    log: deps.log,
    observer: deps.observer ?? NO_OBSERVER,
    now: deps.now ?? (() => performance.now()),
  }
  const rooms = new Rooms(deps, context)
  const door = new Door(deps, context, rooms)
  httpServer.on('upgrade', (request, socket, head) => {
    if (isSyncRequest(request)) door.open({ request, socket, head })
  })
  return rooms
}
