/** Bytes of the y-websocket protocol: strict reading of client frames, and server frames built once, header included. */

import type { RawData } from 'ws'
import type { BoardNews } from '#domain/access/board-news.ts'
import { COMPARED, MESSAGE, STORAGE, SYNC } from '#domain/access/message-type.ts'
import { WIRE_ROLES } from '#domain/access/role.ts'
import type { Seat } from '#domain/access/seat.ts'
import type { BoardLock } from '#domain/session/board-lock.ts'

/** A whole WebSocket frame as it goes on the wire; the same one is written to every socket of a room. */
export type Frame = Buffer

export type SyncKind = 'step1' | 'step2' | 'update'
export type FrameKind = SyncKind | 'awareness' | 'queryAwareness' | 'digest' | 'auth' | 'unknown'

/** Says what a client's frame is from its first two bytes, without reading further. */
export function frameKind(bytes: Uint8Array): FrameKind {
  switch (bytes[0]) {
    case MESSAGE.sync:
      return SYNC_KINDS[bytes[1] ?? -1] ?? 'unknown'
    case MESSAGE.awareness:
      return 'awareness'
    case MESSAGE.queryAwareness:
      return 'queryAwareness'
    case MESSAGE.digest:
      return 'digest'
    case MESSAGE.auth:
      return 'auth'
    default:
      return 'unknown'
  }
}

const SYNC_KINDS: readonly SyncKind[] = ['step1', 'step2', 'update']

/** What a sync or awareness frame carries; undefined when its length is not exactly what it says. */
export function frameBody(kind: SyncKind | 'awareness', bytes: Uint8Array): Uint8Array | undefined {
  const reader = new WireReader(bytes, kind === 'awareness' ? 1 : 2)
  const body = reader.bytes()
  return reader.failed || !reader.atEnd ? undefined : body
}

/** What came in one WebSocket message, however `ws` hands it over. */
export function asBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

/** Reads unsigned varints and what they measure; never past the end, and says so instead of throwing. */
export class WireReader {
  readonly #bytes: Uint8Array
  #at: number
  failed = false

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  get at(): number {
    return this.#at
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  /** A number below 2^42; 0 when it is longer or cut off. */
  number(): number {
    let value = 0
    for (let weight = 1; weight < 2 ** 42; weight *= 128) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) break
      value += (byte & 127) * weight
      if (byte < 128) return value
    }
    this.failed = true
    return 0
  }

  /** A view of the bytes behind their length; empty when cut off. */
  bytes(): Uint8Array {
    const length = this.number()
    const start = this.#at
    if (this.failed || length > this.#bytes.length - start) {
      this.failed = true
      return new Uint8Array()
    }
    this.#at += length
    return this.#bytes.subarray(start, start + length)
  }
}

/** `[0, step 1 | step 2 | update, bytes]` */
export function syncFrame(kind: SyncKind, bytes: Uint8Array): Frame {
  const whole = Buffer.allocUnsafe(syncFrameLength(bytes.length))
  putSyncFrame(whole, 0, kind, bytes)
  return whole
}

/** `[1, entries]`; without entries it says nothing and still counts as a message. */
export function awarenessFrame(entries: readonly Uint8Array[]): Frame {
  const count = varint(entries.length)
  const length = entries.reduce((sum, entry) => sum + entry.length, count.length)
  return frame([[MESSAGE.awareness, ...varint(length), ...count], ...entries])
}

/** `[102, n]` */
export function acknowledgeFrame(n: number): Frame {
  return frame([[MESSAGE.acknowledge, ...varint(n)]])
}

export type StorageState = keyof typeof STORAGE

/** `[103, state]` */
export function storageFrame(state: StorageState): Frame {
  return frame([[MESSAGE.storage, STORAGE[state]]])
}

/** `[104, index in WIRE_ROLES, a delegate's actor or an empty string, the name]` */
export function seatFrame({ role, actorId }: Seat, name: string): Frame {
  return frame([[MESSAGE.role, WIRE_ROLES.indexOf(role), ...text(actorId ?? ''), ...text(name)]])
}

function text(words: string): readonly number[] {
  const bytes = Buffer.from(words)
  return [...varint(bytes.length), ...bytes]
}

/** `[107, JSON]` */
export function newsFrame(news: BoardNews): Frame {
  const json = Buffer.from(JSON.stringify(news))
  return frame([[MESSAGE.news, ...varint(json.length)], json])
}

/** `[108, JSON]` */
export function lockFrame(lock: BoardLock, takenBack: readonly string[]): Frame {
  const json = Buffer.from(JSON.stringify({ ...lock, takenBack }))
  return frame([[MESSAGE.lock, ...varint(json.length)], json])
}

/** `[106, message]`, deflated. */
export function wrappedFrame(message: Uint8Array): Frame {
  return frame([[MESSAGE.deflated], message])
}

/** The message a frame carries. */
export function messageIn(frame: Frame): Uint8Array {
  const length = frame[1] ?? 0
  return frame.subarray(length < 126 ? 2 : length === 126 ? 4 : 10)
}

export type Comparison = keyof typeof COMPARED

/** `[105, outcome, n, n roots]` */
export function comparedFrame(outcome: Comparison, roots: readonly string[] = []): Frame {
  const names = roots.map((root) => Buffer.from(root))
  const parts = names.flatMap((name) => [varint(name.length), name])
  return frame([[MESSAGE.digest, COMPARED[outcome], ...varint(names.length)], ...parts])
}

/** Seven bits a byte, lowest first. */
export function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
  return bytes
}

/** One binary, final, unmasked frame (RFC 6455, section 5.2). */
function frame(parts: readonly (Uint8Array | number[])[]): Frame {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const whole = Buffer.allocUnsafe(headerLength(length) + length)
  let at = putHeader(whole, 0, length)
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** How long `syncFrame` of so many bytes is. */
export function syncFrameLength(bytes: number): number {
  const length = 2 + varintLength(bytes) + bytes
  return headerLength(length) + length
}

/** Writes a sync frame into a larger buffer, without making one of its own; returns where it ends. */
export function putSyncFrame(into: Buffer, at: number, kind: SyncKind, bytes: Uint8Array): number {
  const length = 2 + varintLength(bytes.length) + bytes.length
  let next = putHeader(into, at, length)
  into[next++] = MESSAGE.sync
  into[next++] = SYNC[kind]
  next = putVarint(into, next, bytes.length)
  into.set(bytes, next)
  return next + bytes.length
}

function putVarint(into: Buffer, at: number, value: number): number {
  let next = at
  let rest = value
  while (rest > 127) {
    into[next++] = (rest % 128) + 128
    rest = Math.floor(rest / 128)
  }
  into[next++] = rest
  return next
}

export function varintLength(value: number): number {
  let length = 1
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length += 1
  return length
}

function headerLength(length: number): number {
  if (length < 126) return 2
  return length < 65_536 ? 4 : 10
}

function putHeader(into: Buffer, at: number, length: number): number {
  into[at] = 0x82
  if (length < 126) {
    into[at + 1] = length
    return at + 2
  }
  if (length < 65_536) {
    into[at + 1] = 126
    return into.writeUInt16BE(length, at + 2)
  }
  into[at + 1] = 127
  return into.writeBigUInt64BE(BigInt(length), at + 2)
}
