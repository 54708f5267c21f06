/** WebSocket frames as clients send them: masked, for a server that need not unmask would be measured too well. */

import { OPCODE } from './frame-reader.ts'

/** Any but zero, which some servers skip. */
const MASK = Buffer.from([0x1f, 0x7a, 0xc4, 0x55])

export function clientFrame(body: Uint8Array, opcode: number = OPCODE.binary): Buffer {
  const header = headerOf(body.length)
  const frame = Buffer.allocUnsafe(header + 4 + body.length)
  frame[0] = 0x80 | opcode
  writeLength(frame, body.length)
  MASK.copy(frame, header)
  for (let i = 0; i < body.length; i++) {
    frame[header + 4 + i] = (body[i] ?? 0) ^ (MASK[i & 3] ?? 0)
  }
  return frame
}

function headerOf(length: number): number {
  if (length < 126) return 2
  return length < 65_536 ? 4 : 10
}

function writeLength(frame: Buffer, length: number): void {
  if (length < 126) frame[1] = 0x80 | length
  else if (length < 65_536) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
}
