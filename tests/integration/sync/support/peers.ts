/** The two kinds of clients: the stock y-websocket provider, unmodified, and a socket that sends any bytes. */

import { once } from 'node:events'
import { type ClientOptions, WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { until } from './until.ts'

// Each stock provider listens for the end of the process; there are dozens of them here.
process.setMaxListeners(0)

type Address = { readonly origin: string }

export type Peer = {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly proposals: Y.Map<unknown>
  /** Close codes seen, newest last. */
  readonly closes: number[]
  readonly stop: () => void
}

export type PeerOptions = {
  readonly doc?: Y.Doc
  readonly acknowledged?: (n: number) => void
  /** With `acknowledged`: told how storing goes. */
  readonly storage?: (state: number) => void
}

/** A stock client as a person; `disableBc`, for tabs of one browser would talk past the server. */
export function connect(
  { origin }: Address,
  boardId: string,
  person: string,
  options: PeerOptions = {},
): Peer {
  const doc = options.doc ?? new Y.Doc()
  const closes: number[] = []
  const provider = new WebsocketProvider(`${origin}/sync`, boardId, doc, {
    WebSocketPolyfill: socketOf(person),
    disableBc: true,
    ...(options.acknowledged === undefined ? {} : { params: { ext: '1' } }),
  })
  provider.messageHandlers[102] = (_encoder, decoder) => {
    options.acknowledged?.(readVarint(decoder.arr, decoder.pos))
  }
  provider.messageHandlers[103] = (_encoder, decoder) => {
    options.storage?.(readVarint(decoder.arr, decoder.pos))
  }
  provider.messageHandlers[104] = () => {}
  provider.messageHandlers[107] = () => {}
  provider.messageHandlers[108] = () => {}
  provider.on('connection-close', (event) => {
    if (event !== null) closes.push(event.code)
  })
  const stop = (): void => {
    provider.destroy()
    provider.awareness.destroy()
  }
  return { doc, provider, proposals: doc.getMap('proposals'), closes, stop }
}

/** A stock client that has synced. */
export async function join(...of: Parameters<typeof connect>): Promise<Peer> {
  const peer = connect(...of)
  await until(`${of[2]} has synced`, () => peer.provider.synced)
  return peer
}

/** `ws` stands in for a browser's WebSocket, with the cookie that a browser would send. */
function socketOf(person: string): typeof globalThis.WebSocket {
  class PersonSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: `person=${person}` } })
    }
  }
  return PersonSocket as unknown as typeof globalThis.WebSocket
}

export class RawPeer {
  readonly socket: WebSocket
  readonly frames: Buffer[] = []
  readonly closed: Promise<number>

  constructor(url: string, options: ClientOptions = {}) {
    this.socket = new WebSocket(url, options)
    this.socket.on('error', () => undefined)
    this.socket.on('message', (data: Buffer) => this.frames.push(data))
    this.closed = new Promise((resolve) => this.socket.on('close', resolve))
  }

  send(bytes: Uint8Array | string): void {
    this.socket.send(bytes)
  }

  /** Frames of one kind: first bytes as in the protocol. */
  of(...start: number[]): Buffer[] {
    return this.frames.filter((frame) => start.every((byte, i) => frame[i] === byte))
  }
}

/** A raw socket of a person, opened. */
export async function openRaw(
  { origin }: Address,
  boardId: string,
  person: string,
  query = '',
): Promise<RawPeer> {
  const peer = new RawPeer(`${origin}/sync/${boardId}${query}`, {
    headers: { cookie: `person=${person}` },
  })
  await once(peer.socket, 'open')
  return peer
}

/** `[...start, length, bytes]` */
export function message(start: readonly number[], bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...start, ...varint(bytes.length), ...bytes])
}

export const STEP1 = [0, 0] as const
export const STEP2 = [0, 1] as const
export const UPDATE = [0, 2] as const

/** An update that sets keys of `proposals`, by a client of its own. */
export function updateSetting(...keys: string[]): Uint8Array {
  const doc = new Y.Doc()
  for (const key of keys) doc.getMap('proposals').set(key, true)
  return Y.encodeStateAsUpdate(doc)
}

/** An awareness message about one client. */
export function awareness(clientId: number, clock: number, state: unknown): Uint8Array {
  const json = Buffer.from(JSON.stringify(state))
  const entry = [1, ...varint(clientId), ...varint(clock), ...varint(json.length), ...json]
  return message([1], Uint8Array.from(entry))
}

export function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}

export function readVarint(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0
  return byte < 128 ? byte : byte - 128 + 128 * readVarint(bytes, at + 1)
}
