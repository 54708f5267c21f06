/**
 * Cuts what a server sends into WebSocket frames, without copying those that came whole. It knows nothing of Yjs: most
 * receivers of a benchmark must cost next to nothing, or the load would be measured instead of the server.
 */

export const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const

export class FrameReader {
  readonly #onFrame: (opcode: number, body: Buffer) => void
  #kept: Buffer[] = []
  #keptLength = 0
  #needed = 0

  constructor(onFrame: (opcode: number, body: Buffer) => void) {
    this.#onFrame = onFrame
  }

  feed(received: Buffer): void {
    const bytes = this.#withKept(received)
    if (bytes === undefined) return
    let at = 0
    while (at < bytes.length) {
      const header = headerLength(bytes, at)
      const end = header === 0 ? 0 : at + header + bodyLength(bytes, at)
      if (header === 0 || end > bytes.length) {
        this.#keep(bytes.subarray(at), header === 0 ? bytes.length - at + 1 : end - at)
        return
      }
      this.#onFrame((bytes[at] ?? 0) & 15, bytes.subarray(at + header, end))
      at = end
    }
  }

  /** A frame of megabytes comes in many pieces, which are put together once. */
  #withKept(received: Buffer): Buffer | undefined {
    if (this.#keptLength === 0) return received
    this.#kept.push(received)
    this.#keptLength += received.length
    if (this.#keptLength < this.#needed) return undefined
    const whole = Buffer.concat(this.#kept)
    this.#kept = []
    this.#keptLength = 0
    return whole
  }

  #keep(rest: Buffer, needed: number): void {
    this.#kept = [rest]
    this.#keptLength = rest.length
    this.#needed = needed
  }
}

/** 0: not all of it is there yet. */
function headerLength(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) return 0
  const short = (bytes[at + 1] ?? 0) & 127
  const header = short < 126 ? 2 : short === 126 ? 4 : 10
  return at + header > bytes.length ? 0 : header
}

function bodyLength(bytes: Buffer, at: number): number {
  const short = (bytes[at + 1] ?? 0) & 127
  if (short < 126) return short
  return short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
}
