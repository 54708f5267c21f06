/**
 * The canary scanner: texts that were planted where some may not see them are looked for in everything that these were
 * sent, in every spelling (spellings.ts) and however it is packed (unpack.ts). Gathered by listener.ts.
 */

import { spellingsOf } from './spellings.ts'
import { unpackedFrom } from './unpack.ts'

/** Bytes somebody was sent, and by what they were sent. */
export type Heard = { readonly where: string; readonly bytes: Uint8Array }

export type Found = {
  readonly canary: string
  readonly where: string
  /** `gzip` and the like are told by a leading `packed`. */
  readonly spelling: string
}

/** Packed in packed in packed: no deeper. */
const MAX_DEPTH = 3

/** Every canary in every place once for each spelling it was found in. */
export function findCanaries(canaries: readonly string[], heard: readonly Heard[]): Found[] {
  const spellings = canaries.flatMap((canary) =>
    spellingsOf(canary).map(({ name, bytes }) => ({ canary, name, bytes })),
  )
  return heard.flatMap(({ where, bytes }) =>
    layersOf(Buffer.from(bytes)).flatMap(({ layer, depth }) =>
      spellings
        .filter((spelling) => layer.includes(spelling.bytes))
        .map(({ canary, name }) => ({ canary, where, spelling: 'packed '.repeat(depth) + name })),
    ),
  )
}

function layersOf(bytes: Buffer, depth = 0): { readonly layer: Buffer; readonly depth: number }[] {
  const inner = depth < MAX_DEPTH ? unpackedFrom(bytes) : []
  return [{ layer: bytes, depth }, ...inner.flatMap((unpacked) => layersOf(unpacked, depth + 1))]
}
