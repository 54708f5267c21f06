/** One client's entry of an awareness message: `[client id, clock, JSON of the state]`. Used by awareness.ts. */

import { isUtf8 } from 'node:buffer'
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

/** The entry that says what state a client is in. */
export function stateEntry(clientId: number, clock: number, json: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from([...varint(clientId), ...varint(clock), ...varint(json.length)]),
    json,
  ])
}

/** The entry that says that a client is gone. */
export function goneEntry(clientId: number, clock: number): Uint8Array {
  return stateEntry(clientId, clock, NULL)
}

const NULL = Buffer.from('null')
const CLOSING_BRACE = 0x7d

/**
 * A state's bytes with another `user` in them. They are kept as they came and only lengthened, unless the client wrote
 * a `user` of its own or bytes that are no UTF-8, at which every peer would throw.
 * @param state what `json` says
 */
export function withUser(
  json: Uint8Array,
  state: Readonly<Record<string, unknown>>,
  user: object,
): Uint8Array {
  if ('user' in state || !isUtf8(json)) return Buffer.from(JSON.stringify({ ...state, user }))
  const end = json.lastIndexOf(CLOSING_BRACE)
  const comma = Object.keys(state).length === 0 ? '' : ','
  const tail = Buffer.from(`${comma}"user":${JSON.stringify(user)}}`)
  return Buffer.concat([json.subarray(0, end), tail])
}
