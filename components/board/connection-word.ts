/** The state of the line as one short phrase. Pure; drawn by connection-words.tsx. */

import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { ConnectionState } from './connection-state.ts'

export type ConnectionWord = {
  readonly text: string
  readonly icon: 'check' | 'clock' | 'offline' | 'cross' | 'eye'
  /** `warn`: kept on this device. `error`: not stored anywhere else for a while. */
  readonly tone: 'plain' | 'warn' | 'error'
  readonly mayRetry: boolean
}

export type WordCircumstances = {
  readonly mayEdit: boolean
  /** How long the oldest unsaved change, or the lost line, has waited, in whole steps: 0, 800 or 5000 ms. */
  readonly waitedMs: number
}

/** Attempts that came to nothing before the amber word turns red. */
const PATIENCE = 8

export function wordOf(connection: ConnectionState, when: WordCircumstances): ConnectionWord {
  switch (connection.state) {
    case 'connecting':
      return plain('Opening…', 'clock')
    case 'live':
      return liveWord(connection.saved, when)
    case 'reconnecting':
      // A line that is back at once is not worth a fright.
      if (when.waitedMs < 800) return plain('', 'clock')
      return offlineWord(connection.unsent, connection.failures)
    case 'ended':
      return { text: 'Not connected', icon: 'cross', tone: 'error', mayRetry: false }
    default:
      return unreachable(connection)
  }
}

function liveWord(saved: boolean, { mayEdit, waitedMs }: WordCircumstances): ConnectionWord {
  if (!mayEdit) return plain('Looking only', 'eye')
  if (saved) return plain('Saved', 'check')
  if (waitedMs < 800) return plain('', 'clock')
  if (waitedMs < 5000) return plain('Saving…', 'clock')
  return { text: 'Not saved yet', icon: 'clock', tone: 'warn', mayRetry: false }
}

function offlineWord(unsent: number, failures: number): ConnectionWord {
  const isLong = failures > PATIENCE
  if (unsent === 0) {
    return { text: 'Offline, reconnecting', icon: 'offline', tone: 'warn', mayRetry: isLong }
  }
  const changes = unsent === 1 ? '1 unsent change' : `${unsent} unsent changes`
  return isLong
    ? { text: `Not saved. Reconnecting, ${changes}`, icon: 'cross', tone: 'error', mayRetry: true }
    : { text: `Offline, ${changes}`, icon: 'offline', tone: 'warn', mayRetry: false }
}

function plain(text: string, icon: ConnectionWord['icon']): ConnectionWord {
  return { text, icon, tone: 'plain', mayRetry: false }
}
