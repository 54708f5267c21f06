/** Updates written by hand, byte for byte, for what no honest client would ever write. */

import { varint } from '#tests/integration/sync/support/peers.ts'

export type Bytes = readonly number[]
type Id = readonly [client: number, clock: number]

/** Where a struct says it belongs. */
export type Where = {
  readonly left?: Id
  readonly right?: Id
  readonly root?: string
  readonly parent?: Id
  readonly key?: string
}

/** Structs of one client from a clock on. */
export type WrittenSection = {
  readonly client: number
  readonly clock: number
  readonly structs: readonly Bytes[]
}

export const writtenId = ([client, clock]: Id): Bytes => [...varint(client), ...varint(clock)]

export function writtenText(text: string): Bytes {
  const bytes = Buffer.from(text)
  return [...varint(bytes.length), ...bytes]
}

/** Content, by lib0's and Yjs's numbers. */
export const content = {
  deleted: (length: number) => ({ ref: 1, bytes: varint(length) }),
  text: (text: string) => ({ ref: 4, bytes: writtenText(text) }),
  type: (kind: number) => ({ ref: 7, bytes: varint(kind) }),
  values: (...values: readonly Bytes[]) => ({
    ref: 8,
    bytes: [...varint(values.length), ...values.flat()],
  }),
  raw: (ref: number, bytes: Bytes) => ({ ref, bytes }),
}
type Content = { readonly ref: number; readonly bytes: Bytes }

/** A plain value. */
export const value = {
  yes: [120] as Bytes,
  text: (text: string): Bytes => [119, ...writtenText(text)],
  list: (...parts: readonly Bytes[]): Bytes => [117, ...varint(parts.length), ...parts.flat()],
  object: (...keys: readonly string[]): Bytes => [
    ...[118, ...varint(keys.length)],
    ...keys.flatMap((key) => [...writtenText(key), 120]),
  ],
}

export const gc = (length: number): Bytes => [0, ...varint(length)]
export const skip = (length: number): Bytes => [10, ...varint(length)]

export function item({ left, right, root, parent, key }: Where, { ref, bytes }: Content): Bytes {
  const info = ref | (left ? 128 : 0) | (right ? 64 : 0) | (key === undefined ? 0 : 32)
  const beside = [...(left ? writtenId(left) : []), ...(right ? writtenId(right) : [])]
  const inside =
    root === undefined ? [0, ...writtenId(parent ?? [0, 0])] : [1, ...writtenText(root)]
  const place = left || right ? beside : [...inside, ...(key === undefined ? [] : writtenText(key))]
  return [info, ...place, ...bytes]
}

/** Deleted ranges, by client: clock and length each. */
export type WrittenDeletes = readonly {
  readonly client: number
  readonly ranges: readonly (readonly [number, number])[]
}[]

export function update(
  sections: readonly WrittenSection[],
  deletes: WrittenDeletes = [],
): Uint8Array {
  return Uint8Array.from([
    ...varint(sections.length),
    ...sections.flatMap(({ client, clock, structs }) => [
      ...varint(structs.length),
      ...writtenId([client, clock]),
      ...structs.flat(),
    ]),
    ...varint(deletes.length),
    ...deletes.flatMap(({ client, ranges }) => [
      ...varint(client),
      ...varint(ranges.length),
      ...ranges.flatMap(([clock, length]) => [...varint(clock), ...varint(length)]),
    ]),
  ])
}

/** One struct of one client. */
export function lone(client: number, clock: number, struct: Bytes): Uint8Array {
  return update([{ client, clock, structs: [struct] }])
}
