/**
 * A WebSocket client that does what the test says and nothing else: any bytes, no reading, no politeness. Thousands of
 * them fit into one process. What is written before the handshake is through waits for it, as browsers do.
 */

import { connect, type Socket } from 'node:net'

export type SocketEnds = {
  /** A message. */
  readonly heard?: (message: Buffer) => unknown
  /** Any frame. */
  readonly frame?: (opcode: number, body: Buffer) => unknown
  /** The close code; 1006 when the link just broke, 1005 when no code was given. */
  readonly closed: (code: number) => void
}

export type Visit = {
  readonly port: number
  readonly boardId: string
  readonly person: string
  /** Absent: with acknowledgements. */
  readonly query?: string
  /** Absent: says who it is. */
  readonly cookie?: string
}

export class WireSocket {
  readonly socket: Socket
  readonly #ends: SocketEnds
  #unread: Buffer = Buffer.alloc(0)
  #isUpgraded = false
  #early: Uint8Array[] = []
  #isEnding = false
  #code = 1006
  #isOver = false

  constructor(
    { port, boardId, person, query = '?ext=1', cookie = `person=${person}` }: Visit,
    ends: SocketEnds,
  ) {
    this.#ends = ends
    this.socket = connect(port, '127.0.0.1')
    this.socket.setNoDelay(true)
    this.socket.on('error', () => undefined)
    this.socket.on('data', (bytes) => this.#read(bytes))
    this.socket.on('close', () => this.#close(this.#code))
    this.socket.write(upgradeRequest(`/sync/${boardId}${query}`, cookie))
  }

  get isOpen(): boolean {
    return !this.#isOver
  }

  /** One binary message in one frame. */
  send(message: Uint8Array): void {
    this.write(clientFrame(message))
  }

  /** Whatever bytes. */
  write(bytes: Uint8Array): void {
    if (this.#isOver) return
    if (this.#isUpgraded) this.socket.write(bytes)
    else this.#early.push(bytes)
  }

  /** Says nothing more, once everything was sent, and listens on. */
  end(): void {
    this.#isEnding = true
    if (this.#isUpgraded) this.socket.end()
  }

  /** Breaks the link. */
  cut(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.socket.destroy()
    this.#ends.closed(1006)
  }

  #close(code: number): void {
    if (this.#isOver) return
    this.#isOver = true
    this.socket.destroy()
    this.#ends.closed(code)
  }

  #read(bytes: Buffer): void {
    this.#unread = this.#unread.length === 0 ? bytes : Buffer.concat([this.#unread, bytes])
    if (!this.#isUpgraded && !this.#readHead()) return
    for (let end = frameEnd(this.#unread); end !== undefined; end = frameEnd(this.#unread)) {
      const frame = this.#unread.subarray(0, end.at)
      this.#unread = this.#unread.subarray(end.at)
      this.#take((frame[0] ?? 0) & 15, frame.subarray(end.from))
      if (this.#isOver) return
    }
  }

  #readHead(): boolean {
    const end = this.#unread.indexOf('\r\n\r\n')
    if (end === -1) return false
    this.#isUpgraded = this.#unread.subarray(0, 12).toString('latin1') === 'HTTP/1.1 101'
    if (!this.#isUpgraded) this.#isEnding = true
    this.#unread = this.#unread.subarray(end + 4)
    for (const bytes of this.#early.splice(0)) this.socket.write(bytes)
    if (this.#isEnding) this.socket.end()
    return this.#isUpgraded
  }

  #take(opcode: number, body: Buffer): void {
    this.#ends.frame?.(opcode, body)
    if (opcode === 2) this.#ends.heard?.(body)
    if (opcode === 9) this.write(clientFrame(body, 0x8a))
    if (opcode !== 8) return
    this.#code = body.length < 2 ? 1005 : body.readUInt16BE(0)
    this.#close(this.#code)
  }
}

export function upgradeRequest(path: string, cookie: string): string {
  return [
    `GET ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==',
    `Cookie: ${cookie}`,
    '\r\n',
  ].join('\r\n')
}

/** Masked with zeros, which is a mask like any other. */
export function clientFrame(body: Uint8Array, first = 0x82): Buffer {
  const { length } = body
  const size =
    length < 126 ? [length | 128] : length < 65_536 ? [254, length >> 8, length & 255] : undefined
  const head = Buffer.from([
    first,
    ...(size ?? [
      255,
      0,
      0,
      0,
      0,
      length >>> 24,
      (length >> 16) & 255,
      (length >> 8) & 255,
      length & 255,
    ]),
  ])
  return Buffer.concat([head, Buffer.alloc(4), body])
}

/** Where the first frame's body and the frame itself end; undefined while it is not all there. Servers do not mask. */
function frameEnd(bytes: Buffer): { readonly from: number; readonly at: number } | undefined {
  const short = bytes[1] ?? 0
  const from = short < 126 ? 2 : short === 126 ? 4 : 10
  if (bytes.length < from) return undefined
  const long = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? bytes.readUInt32BE(6) : short
  return bytes.length < from + long ? undefined : { from, at: from + long }
}
