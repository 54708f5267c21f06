/** One client's entry of an awareness message: `[client id, clock, JSON of the state]`. Used by awareness.ts. */

import { varint, WireReader } from './wire.ts'

export type AwarenessEntry = {
  readonly clientId: number
  readonly clock: number
  /** UTF-8 of the state, unread: most entries are echoes of somebody else's. */
  readonly json: Uint8Array
}

/** The entries of a message; undefined when it is cut off, too long or holds more than it says. */
export function readAwareness(body: Uint8Array): readonly AwarenessEntry[] | undefined {
  const reader = new WireReader(body)
  const count = reader.number()
  // An entry takes three bytes at least: a count beyond that is a lie, found out before anything is built.
  if (count * 3 > body.length) return undefined
  const entries: AwarenessEntry[] = []
  for (let i = 0; i < count; i++) {
    entries.push({ clientId: reader.number(), clock: reader.number(), json: reader.bytes() })
  }
  return reader.failed || !reader.atEnd ? undefined : entries
}

/** The entry that says what state a client is in; null: it is gone. */
export function stateEntry(clientId: number, clock: number, state: object | null): Uint8Array {
  const json = Buffer.from(JSON.stringify(state))
  return Buffer.concat([
    Buffer.from([...varint(clientId), ...varint(clock), ...varint(json.length)]),
    json,
  ])
}
