/** What people are told about the line to the server. Kept by connection.ts, put into words by connection-words.ts. */

import { CLOSE } from '#domain/access/close-code.ts'
import { STORAGE } from '#domain/access/message-type.ts'

/** Why the server ended the session for good; a reload or a new link is needed. */
export type EndReason = 'removed' | 'deleted' | 'trashed' | 'signed-out' | 'too-large'

/**
 * Whether the server stores what it shows: `late`: not at the moment; `full`: it takes no changes any more ([S8]);
 * `outgrown`: of this board it takes only what removes ([S5]).
 */
export type Storage = keyof typeof STORAGE

export type ConnectionState =
  /** Before the board was ever read whole. `failures` counts attempts that came to nothing. */
  | { readonly state: 'connecting'; readonly failures: number }
  /** `savingSince`: ms since the epoch of the oldest change the server has not yet called durable. */
  | {
      readonly state: 'live'
      readonly saved: boolean
      readonly savingSince?: number
      readonly storage: Storage
      /** ms since the epoch. */
      readonly storageSince?: number
    }
  /** The line is lost since `since` (ms since the epoch); `unsent` changes wait on this device. */
  | {
      readonly state: 'reconnecting'
      readonly unsent: number
      readonly failures: number
      readonly since: number
      /** The server has said that it stops: this device's network is not to blame. */
      readonly isRestarting?: true
    }
  | { readonly state: 'ended'; readonly reason: EndReason; readonly unsent: number }

/** The reason people are given for a final close code. */
export function endReason(code: number): EndReason {
  if (code === CLOSE.notSignedIn) return 'signed-out'
  if (code === CLOSE.noSuchBoard) return 'deleted'
  if (code === CLOSE.inTrash) return 'trashed'
  if (code === CLOSE.tooLarge) return 'too-large'
  return 'removed'
}

/** The name of a state of storage; one this page does not know yet is no reason to stop anybody. */
export function storageOf(value: number): Storage {
  return STORAGES.find((name) => STORAGE[name] === value) ?? 'kept'
}

const STORAGES: readonly Storage[] = ['late', 'full', 'outgrown']
