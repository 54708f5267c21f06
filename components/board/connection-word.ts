/** The state of the line as one short phrase. Pure; drawn by connection-words.tsx. */

import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { ConnectionState } from './connection-state.ts'

export type ConnectionWord = {
  readonly text: string
  /** The same in a narrow bar. */
  readonly short: string
  readonly icon: 'check' | 'clock' | 'offline' | 'cross' | 'eye'
  /** `warn`: kept on this device. `error`: not stored anywhere else for a while. */
  readonly tone: 'plain' | 'warn' | 'error'
  /** Whether it has gone on long enough to ask what is wrong. */
  readonly mayAsk: boolean
}

export type WordCircumstances = {
  readonly mayEdit: boolean
  readonly mayComment: boolean
  /** How long the oldest unsaved change, or the lost line, has waited, in the last of these steps that has passed. */
  readonly waitedMs: number
}

/**
 * Milliseconds after which a wait is worth a word, a worry and a question. People must know within two seconds that
 * something is not saved ([S8]); the rest is for a slow browser.
 */
export const WAITING_STEPS = [800, 1500, 6000] as const
const [WORD_MS, WORRY_MS, QUESTION_MS] = WAITING_STEPS

/** Attempts that came to nothing before one may ask why, and before the amber word turns red. */
const QUESTION_FAILURES = 3
const PATIENCE = 8

export function wordOf(connection: ConnectionState, when: WordCircumstances): ConnectionWord {
  switch (connection.state) {
    case 'connecting':
      return plain('Opening…', 'clock')
    case 'live':
      return liveWord(connection, when)
    case 'reconnecting':
      // A line that is back at once is not worth a fright.
      if (when.waitedMs < WORD_MS) return plain('', 'clock')
      return offlineWord(connection, when)
    case 'ended':
      return alarm('Not connected', { icon: 'cross', tone: 'error', mayAsk: false })
    default:
      return unreachable(connection)
  }
}

type Live = Extract<ConnectionState, { state: 'live' }>

function liveWord({ saved, storage }: Live, when: WordCircumstances): ConnectionWord {
  const { mayEdit, mayComment, waitedMs } = when
  if (!mayEdit) return plain(mayComment ? 'Commenting only' : 'Looking only', 'eye')
  if (saved) return plain('Saved', 'check')
  if (waitedMs < WORD_MS) return plain('', 'clock')
  if (waitedMs < WORRY_MS) return plain('Saving…', 'clock')
  // A banner says more, and asks the same, when it is the server's storage.
  const mayAsk = waitedMs >= QUESTION_MS && storage === 'kept'
  return alarm('Not saved yet', { icon: 'clock', tone: 'warn', mayAsk })
}

type Lost = Extract<ConnectionState, { state: 'reconnecting' }>

function offlineWord(
  { unsent, failures, isRestarting }: Lost,
  { waitedMs }: WordCircumstances,
): ConnectionWord {
  // A line that opens and stays silent is given up after half a minute only, so attempts alone are no measure.
  const mayAsk = failures >= QUESTION_FAILURES || waitedMs >= QUESTION_MS
  const what = isRestarting ? 'Server restarting' : 'Offline'
  if (unsent === 0) {
    return alarm(`${what}, reconnecting`, {
      short: what,
      icon: 'offline',
      tone: 'warn',
      mayAsk,
    })
  }
  const changes = unsent === 1 ? '1 unsent change' : `${unsent} unsent changes`
  const short = `${unsent} unsent`
  return failures > PATIENCE
    ? alarm(`Not saved. Reconnecting, ${changes}`, { short, icon: 'cross', tone: 'error', mayAsk })
    : alarm(`${what}, ${changes}`, { short, icon: 'offline', tone: 'warn', mayAsk })
}

function plain(text: string, icon: ConnectionWord['icon']): ConnectionWord {
  return { text, short: text, icon, tone: 'plain', mayAsk: false }
}

type Alarm = Omit<ConnectionWord, 'text' | 'short'> & { readonly short?: string }

function alarm(text: string, { short = text, ...rest }: Alarm): ConnectionWord {
  return { text, short, ...rest }
}
