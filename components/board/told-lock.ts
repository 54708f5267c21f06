/** `[108, …]`, what the server tells a page of locks [S20]. Read by connection.ts. */

import { type Decoder, readVarString } from 'lib0/decoding'
import { type BoardLock, readLock } from '#domain/session/board-lock.ts'

export type ToldLock = {
  readonly lock: BoardLock
  /** Ids of actors from whose lanes something this page wrote was taken back just now. */
  readonly takenBack: readonly string[]
}

/** Undefined when it is of a kind this page does not know yet. */
export function readToldLock(decoder: Decoder): ToldLock | undefined {
  const said: unknown = JSON.parse(readVarString(decoder))
  const lock = readLock(said)
  return lock && { lock, takenBack: takenBackIn(said) }
}

function takenBackIn(said: unknown): readonly string[] {
  if (typeof said !== 'object' || said === null || !('takenBack' in said)) return []
  const { takenBack } = said
  return Array.isArray(takenBack) ? takenBack.filter((id) => typeof id === 'string') : []
}
