/** Waits for something of a session to become true: told by the session itself, not by looking again and again. */

import type { BoardSession } from '#components/board/board-session.ts'
import type { ConnectionState } from '#components/board/connection-state.ts'
import type { Reading } from '#domain/board/board.ts'

export function untilConnection(
  session: BoardSession,
  isWanted: (state: ConnectionState) => boolean,
): Promise<ConnectionState> {
  return new Promise((resolve) => {
    const stop = session.subscribeConnection(look)
    look(session.connection())
    function look(state: ConnectionState) {
      if (!isWanted(state)) return
      queueMicrotask(() => stop())
      resolve(state)
    }
  })
}

export function untilReading(
  session: BoardSession,
  isWanted: (reading: Reading) => boolean,
): Promise<Reading> {
  return new Promise((resolve) => {
    const stop = session.subscribe(look)
    look(session.current())
    function look(reading: Reading) {
      if (!isWanted(reading)) return
      queueMicrotask(() => stop())
      resolve(reading)
    }
  })
}

export function isSaved(state: ConnectionState): boolean {
  return state.state === 'live' && state.saved
}
