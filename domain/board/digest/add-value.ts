/** Adds a plain value of a document to a hash: the order of an object's keys makes no difference. Used by root-digests.ts. */

import { Hash } from './hash.ts'

/** Above all UTF-16 units, so that no text can look like the end of itself. */
export const MARK = {
  nothing: 0x10001,
  yes: 0x10002,
  no: 0x10003,
  number: 0x10004,
  text: 0x10005,
  bytes: 0x10006,
  list: 0x10007,
  map: 0x10008,
  end: 0x10009,
  shared: 0x1000a,
} as const

/** What Yjs cannot write (a function, say) counts as nothing, for nothing is what the server reads. */
export function addValue(hash: Hash, value: unknown): void {
  switch (typeof value) {
    case 'string':
      hash.add(MARK.text)
      hash.addUnits(value)
      hash.add(MARK.end)
      break
    case 'number':
      addNumber(hash, value)
      break
    case 'bigint':
      hash.add(MARK.number)
      hash.addUnits(String(value))
      hash.add(MARK.end)
      break
    case 'boolean':
      hash.add(value ? MARK.yes : MARK.no)
      break
    default:
      addObject(hash, value)
  }
}

const bits = new DataView(new ArrayBuffer(8))

/** Minus zero is zero, as for whoever reads it. */
function addNumber(hash: Hash, value: number): void {
  bits.setFloat64(0, value === 0 ? 0 : value)
  hash.add(MARK.number)
  hash.add(bits.getInt32(0))
  hash.add(bits.getInt32(4))
}

function addObject(hash: Hash, value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    hash.add(MARK.nothing)
  } else if (value instanceof Uint8Array) {
    hash.add(MARK.bytes)
    for (const byte of value) hash.add(byte)
  } else if (Array.isArray(value)) {
    hash.add(MARK.list)
    for (const one of value) addValue(hash, one)
    hash.add(MARK.end)
  } else {
    addEntries(hash, Object.entries(value))
  }
}

function addEntries(hash: Hash, entries: readonly (readonly [string, unknown])[]): void {
  const all = new Hash()
  for (const [key, value] of entries) {
    const one = new Hash()
    one.addUnits(key)
    addValue(one, value)
    all.mix(one)
  }
  hash.add(MARK.map)
  hash.mix(all)
  hash.add(MARK.end)
}
