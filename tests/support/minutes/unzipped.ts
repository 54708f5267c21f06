/** The files in a zip, as text, by its own list of them. */

import { inflateRawSync } from 'node:zlib'

const LISTED = 0x02014b50

export function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes)
  const files = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.of(0x50, 0x4b, 0x05, 0x06))
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === LISTED) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place))
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const entry = { method: zip.readUInt16LE(at + 10), size: zip.readUInt32LE(at + 20) }
    files.set(name, contentAt(zip, zip.readUInt32LE(at + 42), entry))
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

type Entry = { readonly method: number; readonly size: number }

function contentAt(zip: Buffer, at: number, { method, size }: Entry): string {
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const content = zip.subarray(from, from + size)
  return (method === 0 ? content : inflateRawSync(content)).toString('utf8')
}
