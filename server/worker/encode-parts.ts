/**
 * A document as several updates, each naming nothing but what the ones before it hold. Applied one after the other
 * they make the same document without ever waiting for something, so a board can be opened a few milliseconds at a
 * time while other boards go on. Next: verify-parts.ts.
 */

import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { causalOrder, type Struct } from './causal-order.ts'

/** 16 KiB of a much edited board take about 2 ms to apply, 8 ms on a machine that is busy otherwise. */
const PART_BYTES = 16 * 1024

/** One client's structs in a part: neighbours, for each client's own order is kept. */
type Section = {
  readonly client: number
  readonly clock: number
  readonly encoder: Y.UpdateEncoderV1
  count: number
  /** From, length, from, length. */
  readonly deleted: [number, number][]
}

/** Empty for an empty document. Whatever the document has pending is left behind. @throws RangeError like causalOrder */
export function encodeParts(doc: Y.Doc, partBytes = PART_BYTES): Uint8Array[] {
  const parts: Uint8Array[] = []
  let part = new Part()
  for (const struct of causalOrder(doc)) {
    part.add(struct)
    if (part.length < partBytes) continue
    parts.push(part.encode())
    part = new Part()
  }
  if (part.length > 0) parts.push(part.encode())
  return parts
}

class Part {
  /** Bytes of structs so far. */
  length = 0
  readonly #sections = new Map<number, Section>()

  add(struct: Struct): void {
    const section = this.#sectionOf(struct)
    const before = encoding.length(section.encoder.restEncoder)
    struct.write(section.encoder, 0)
    section.count += 1
    this.length += encoding.length(section.encoder.restEncoder) - before
    if (struct.deleted) addRange(section.deleted, struct.id.clock, struct.length)
  }

  /** Version 1 of Yjs's format: the structs of each client, then what is deleted among them. */
  encode(): Uint8Array {
    const sections = [...this.#sections.values()].sort((a, b) => b.client - a.client)
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, sections.length)
    for (const { client, clock, count, encoder: structs } of sections) {
      encoding.writeVarUint(encoder, count)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeUint8Array(encoder, structs.toUint8Array())
    }
    const touched = sections.filter(({ deleted }) => deleted.length > 0)
    encoding.writeVarUint(encoder, touched.length)
    for (const { client, deleted } of touched) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, deleted.length)
      for (const bound of deleted.flat()) encoding.writeVarUint(encoder, bound)
    }
    return encoding.toUint8Array(encoder)
  }

  #sectionOf({ id: { client, clock } }: Struct): Section {
    const present = this.#sections.get(client)
    if (present !== undefined) return present
    const section = { client, clock, encoder: new Y.UpdateEncoderV1(), count: 0, deleted: [] }
    this.#sections.set(client, section)
    return section
  }
}

function addRange(ranges: [number, number][], clock: number, length: number): void {
  const last = ranges.at(-1)
  if (last !== undefined && last[0] + last[1] === clock) last[1] += length
  else ranges.push([clock, length])
}
