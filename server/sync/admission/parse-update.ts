/**
 * Reads an update (Yjs, version 1) from its first byte to its last and keeps of it what a document does not have yet.
 * Nothing of Yjs is built. Next: place-structs.ts.
 */

import { ADMISSION_LIMITS } from './admission-limits.ts'
import { ByteReader } from './byte-reader.ts'
import { readStruct, type Struct } from './read-struct.ts'
import { UnfitUpdate } from './unfit-update.ts'

/** One client's new structs: contiguous, and beginning exactly where the document ends. */
export type Section = {
  readonly client: number
  /** How far the document knows this client. */
  readonly known: number
  readonly structs: readonly Struct[]
}

/** Ranges of one client's clocks: start, end (exclusive), start, end, … ascending. */
export type DeletedRanges = { readonly client: number; readonly bounds: readonly number[] }

export type ParsedUpdate = {
  readonly bytes: Uint8Array
  readonly sections: readonly Section[]
  readonly deleted: readonly DeletedRanges[]
  /** Something stands behind clocks that neither the document nor the update has; it is not in the sections. */
  readonly hasGap: boolean
  /** The sections are not all that was in the bytes. */
  readonly isReduced: boolean
}

/** How many clocks of a client a document has. */
export type KnownClocks = (client: number) => number

/** @throws UnfitUpdate unless every byte is what it should be. */
export function parseUpdate(bytes: Uint8Array, known: KnownClocks): ParsedUpdate {
  const reader = new ByteReader(bytes)
  const whole = { hasGap: false, isReduced: false }
  const sections = readSections(reader, known, whole)
  const deleted = readDeleted(reader)
  if (reader.left > 0) throw new UnfitUpdate('trailing')
  return { bytes, sections, deleted, ...whole }
}

/** Noted while reading. */
type Whole = { hasGap: boolean; isReduced: boolean }

function readSections(reader: ByteReader, known: KnownClocks, whole: Whole): Section[] {
  const count = clientCount(reader, 5)
  const sections: Section[] = []
  const clients = new Set<number>()
  for (let i = 0; i < count; i++) {
    const section = readSection(reader, known, whole)
    clients.add(section.client)
    sections.push(section)
  }
  // Yjs would take the last one and forget the others.
  if (clients.size !== count) throw new UnfitUpdate('duplicate')
  return sections
}

function readSection(reader: ByteReader, known: KnownClocks, whole: Whole): Section {
  const count = reader.count(2)
  if (count === 0) throw new UnfitUpdate('empty')
  const client = reader.number()
  let clock = reader.clock()
  const end = known(client)
  const structs: Struct[] = []
  let next = end
  for (let i = 0; i < count; i++) {
    const struct = readStruct(reader, { client, clock, known: end })
    clock = struct.clock + struct.length
    if (clock > ADMISSION_LIMITS.clock) throw new UnfitUpdate('number')
    if (clock <= end || struct.trimmed > 0) whole.isReduced = true
    if (clock > end && isNext(struct, next, whole)) {
      structs.push(struct)
      next = clock
    }
  }
  return { client, known: end, structs }
}

function isNext(struct: Struct, next: number, whole: Whole): boolean {
  const isBehindGap = struct.clock > next || struct.kind === 'skip'
  if (isBehindGap) whole.hasGap = true
  return !isBehindGap
}

function readDeleted(reader: ByteReader): DeletedRanges[] {
  const count = clientCount(reader, 4)
  const deleted: DeletedRanges[] = []
  const clients = new Set<number>()
  for (let i = 0; i < count; i++) {
    const client = reader.number()
    clients.add(client)
    deleted.push({ client, bounds: readBounds(reader) })
  }
  if (clients.size !== count) throw new UnfitUpdate('duplicate')
  return deleted
}

function readBounds(reader: ByteReader): number[] {
  const count = reader.count(2)
  if (count === 0) throw new UnfitUpdate('empty')
  const bounds: number[] = []
  let last = 0
  for (let i = 0; i < count; i++) {
    const start = reader.clock()
    const length = reader.clock()
    if (length === 0) throw new UnfitUpdate('empty')
    if (start < last) throw new UnfitUpdate('order')
    last = start + length
    if (last > ADMISSION_LIMITS.clock) throw new UnfitUpdate('number')
    bounds.push(start, last)
  }
  return bounds
}

function clientCount(reader: ByteReader, size: number): number {
  const count = reader.count(size)
  if (count > ADMISSION_LIMITS.clients) throw new UnfitUpdate('clients')
  return count
}
