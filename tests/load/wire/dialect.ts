/**
 * How the servers are spoken to. Parley and the stock server speak y-websocket; Hocuspocus puts the name of the
 * document before every message and wants to be told a token first.
 */

export type Target = {
  readonly port: number
  /** Path of a room is this plus its name; Hocuspocus reads the name from the messages. */
  readonly path: string
  readonly query: string
  readonly dialect: 'y-websocket' | 'hocuspocus'
  /** Client i is the person whose cookie is at i. */
  readonly cookies: readonly string[]
}

export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  syncReply: 4,
  acknowledge: 102,
  deflated: 106,
} as const
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

const EMPTY = Uint8Array.of(0)
const NOTHING_NEW = Uint8Array.of(0, 0)

export type Speech = {
  /** Bytes before each message of the server's. */
  readonly skip: number
  /** What a client says first. */
  readonly hello: (stateVector?: Uint8Array) => readonly Uint8Array[]
  readonly nothingNew: Uint8Array
  readonly update: (update: Uint8Array) => Uint8Array
  readonly awareness: (clientId: number, clock: number, state: string) => Uint8Array
}

export function speechOf({ dialect }: Target, room: string): Speech {
  const name = Buffer.from(room)
  const address = dialect === 'hocuspocus' ? Buffer.from([...varint(name.length), ...name]) : EMPTY
  const prefix = dialect === 'hocuspocus' ? address : Buffer.alloc(0)
  const say = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array =>
    Buffer.concat([prefix, ...parts.map((part) => Uint8Array.from(part))])
  const sync = (kind: number, bytes: Uint8Array): Uint8Array =>
    say([MESSAGE.sync, kind, ...varint(bytes.length)], bytes)
  /** Token (0) "bench", as a string with its length. */
  const token = [MESSAGE.auth, 0, 5, ...Buffer.from('bench')]
  return {
    skip: prefix.length,
    hello: (stateVector = EMPTY) => [
      ...(dialect === 'hocuspocus' ? [say(token)] : []),
      sync(SYNC.step1, stateVector),
    ],
    nothingNew: sync(SYNC.step2, NOTHING_NEW),
    update: (update) => sync(SYNC.update, update),
    awareness: (clientId, clock, state) => {
      const json = Buffer.from(state)
      const entry = [1, ...varint(clientId), ...varint(clock), ...varint(json.length)]
      return say([MESSAGE.awareness, ...varint(entry.length + json.length), ...entry], json)
    },
  }
}

/** Seven bits a byte, lowest first. */
export function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}

/** The number at a place and the place behind it. */
export function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0
  let weight = 1
  for (let next = at; next < bytes.length; next++) {
    const byte = bytes[next] ?? 0
    value += (byte & 127) * weight
    if (byte < 128) return { value, next: next + 1 }
    weight *= 128
  }
  throw new Error('A number is cut off.')
}
