/** A PNG decoded down to its pixels, as far as one can count their colours. */

import { inflateSync } from 'node:zlib'

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]

export type ReadPng = {
  readonly width: number
  readonly height: number
  /** Bytes of all rows, each with its filter byte before it. */
  readonly rows: number
}

/** @throws Error where it is no PNG */
export function readPng(bytes: Uint8Array): ReadPng {
  const view = Buffer.from(bytes)
  if (!SIGNATURE.every((byte, n) => view[n] === byte)) throw new Error('no PNG')
  const packed: Buffer[] = []
  for (let at = SIGNATURE.length; at < view.length; ) {
    const length = view.readUInt32BE(at)
    if (view.toString('latin1', at + 4, at + 8) === 'IDAT') {
      packed.push(view.subarray(at + 8, at + 8 + length))
    }
    at += length + 12
  }
  const rows = inflateSync(Buffer.concat(packed)).length
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20), rows }
}
