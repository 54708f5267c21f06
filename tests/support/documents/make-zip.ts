/** A zip of small files, none of them packed. */

import { crc32 } from 'node:zlib'

export type ZipEntry = {
  readonly name: string
  readonly content: string
  /** What the zip's list says it has when it is unpacked, where that is not true. */
  readonly claimedSize?: number
}

export function makeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content, claimedSize } of entries) {
    const bytes = Buffer.from(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(bytes.length, 14)
    fields.writeUInt32LE(claimedSize ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const listed = Buffer.alloc(46)
    listed.writeUInt32LE(0x02014b50, 0)
    listed.writeUInt16LE(20, 4)
    fields.copy(listed, 6)
    listed.writeUInt32LE(at, 42)
    list.push(listed, Buffer.from(name))
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), bytes])
    files.push(file)
    at += file.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...files, directory, end]))
}
