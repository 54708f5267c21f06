/** Reads one struct of an update: where it says it belongs, how long it is, where its bytes lie. Used by parse-update.ts. */

import { type ByteReader, unitsOf } from './byte-reader.ts'
import { skipValue } from './skip-value.ts'
import { UnfitUpdate } from './unfit-update.ts'

export type StructId = { readonly client: number; readonly clock: number }

export type StructKind = 'gc' | 'skip' | 'deleted' | 'text' | 'values' | 'type'
export type TypeKind = 'list' | 'map' | 'text'

export type Struct = {
  readonly client: number
  readonly clock: number
  readonly length: number
  /** Clocks at its beginning that the document has already and that were taken off. */
  readonly trimmed: number
  readonly kind: StructKind
  /** The struct that stood before it, and the one behind it, when it was written. */
  readonly left: StructId | undefined
  readonly right: StructId | undefined
  /** Without neighbours it names the root or the type it lies in, and the key if that is a map. */
  readonly root: string | undefined
  readonly parent: StructId | undefined
  readonly key: string | undefined
  /** What kind of type a `type` is. */
  readonly typeKind: TypeKind | undefined
  /** Its bytes in the update. */
  readonly start: number
  readonly end: number
}

/** Bits of the first byte: which of origin, right origin and key there are; the rest says what the content is. */
export const INFO = { left: 128, right: 64, key: 32, content: 31 } as const
/** The contents a board has. Not among them: JSON (2), bytes (3), embeds (5), formats (6), documents (9). */
export const CONTENT = { gc: 0, deleted: 1, text: 4, type: 7, values: 8, skip: 10 } as const

const TYPE_KINDS: readonly TypeKind[] = ['list', 'map', 'text']
const NOWHERE = { left: undefined, right: undefined, root: undefined, parent: undefined } as const

type Expected = { readonly client: number; readonly clock: number; readonly known: number }

/**
 * The next struct, less what of it is known.
 * @throws UnfitUpdate when it is cut off, empty, of a kind no board has, or hangs on itself.
 */
export function readStruct(reader: ByteReader, { client, clock, known }: Expected): Struct {
  const start = reader.at
  const info = reader.byte()
  const content = info & INFO.content
  const isBare = content === CONTENT.gc || content === CONTENT.skip
  if (isBare && info !== content) throw new UnfitUpdate('info')
  const place = isBare ? { ...NOWHERE, key: undefined } : readPlace(reader, info)
  const { kind, length, typeKind } = readContent(reader, content)
  if (length === 0) throw new UnfitUpdate('empty')
  const { left, right, root, parent, key } = place
  const where = { left, right, root, parent, key, typeKind, start, end: reader.at }
  const struct = { client, clock, length, trimmed: 0, kind, ...where }
  if (clock + length <= known) return struct
  refuseSelfReference(struct)
  return clock < known ? trim(struct, known - clock) : struct
}

/** What is left of it begins behind its own clocks that are known: those stand before it. */
function trim(struct: Struct, by: number): Struct {
  const { client, clock, length, kind, right } = struct
  const rest = { ...struct, clock: clock + by, length: length - by, trimmed: by }
  if (kind === 'gc' || kind === 'skip') return rest
  return { ...rest, ...NOWHERE, key: undefined, left: { client, clock: clock + by - 1 }, right }
}

type Place = Pick<Struct, 'left' | 'right' | 'root' | 'parent' | 'key'>

function readPlace(reader: ByteReader, info: number): Place {
  const left = info & INFO.left ? readId(reader) : undefined
  const right = info & INFO.right ? readId(reader) : undefined
  // With a neighbour the rest is the neighbour's, and not on the wire.
  if (left !== undefined || right !== undefined) return { ...NOWHERE, left, right, key: undefined }
  const isRoot = reader.number()
  if (isRoot > 1) throw new UnfitUpdate('info')
  const root = isRoot === 1 ? reader.name() : undefined
  const parent = isRoot === 0 ? readId(reader) : undefined
  const key = info & INFO.key ? reader.key() : undefined
  return { left, right, root, parent, key }
}

export function readId(reader: ByteReader): StructId {
  return { client: reader.number(), clock: reader.clock() }
}

type Content = Pick<Struct, 'kind' | 'length' | 'typeKind'>

function readContent(reader: ByteReader, content: number): Content {
  switch (content) {
    case CONTENT.gc:
      return { kind: 'gc', length: reader.clock(), typeKind: undefined }
    case CONTENT.skip:
      return { kind: 'skip', length: reader.clock(), typeKind: undefined }
    case CONTENT.deleted:
      return { kind: 'deleted', length: reader.clock(), typeKind: undefined }
    case CONTENT.text:
      return { kind: 'text', length: unitsOf(reader.text(reader.left)), typeKind: undefined }
    case CONTENT.values:
      return { kind: 'values', length: readValues(reader), typeKind: undefined }
    case CONTENT.type:
      return { kind: 'type', length: 1, typeKind: readTypeKind(reader) }
    default:
      throw new UnfitUpdate('content')
  }
}

function readValues(reader: ByteReader): number {
  const count = reader.count(1)
  for (let i = 0; i < count; i++) skipValue(reader)
  return count
}

function readTypeKind(reader: ByteReader): TypeKind {
  const kind = TYPE_KINDS[reader.number()]
  if (kind === undefined) throw new UnfitUpdate('content')
  return kind
}

function refuseSelfReference({ client, clock, left, right, parent }: Struct): void {
  for (const id of [left, right, parent]) {
    if (id !== undefined && id.client === client && id.clock >= clock) {
      throw new UnfitUpdate('future')
    }
  }
}
