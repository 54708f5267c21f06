/**
 * A page of a board's history as it travels: who wrote what and when, update by update, oldest first. Written by
 * server/worker/read-history-page.ts, read by the replay in the browser (domain/replay/recording.ts); docs/api.md has
 * the bytes for others.
 */

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Who wrote, under the name they have on the board. */
export type HistoryPerson = { readonly id: string; readonly name: string; readonly hue: number }

export type HistoryEntry = {
  /** When the server wrote it down, in ms since the epoch. A clock that was set back may have it before the entry before it. */
  readonly at: number
  /** Null: the server's own act. */
  readonly by: HistoryPerson | null
  /** A Yjs update. */
  readonly bytes: Uint8Array
}

export type HistoryPage = {
  /** What the next page is asked for with, now or later. */
  readonly next: string
  /** Entries of the whole history, as many as there are now. */
  readonly total: number
  readonly entries: readonly HistoryEntry[]
}

/** Goes up when the bytes change their meaning; readers refuse what they do not know. */
const VERSION = 1

export function encodeHistoryPage({ next, total, entries }: HistoryPage): Uint8Array {
  const people = new Map<string, HistoryPerson>()
  for (const { by } of entries) if (by) people.set(by.id, by)
  const places = new Map([...people.keys()].map((id, place) => [id, place + 1]))
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, VERSION)
  encoding.writeVarString(encoder, next)
  encoding.writeVarUint(encoder, total)
  encoding.writeVarUint(encoder, people.size)
  for (const { id, name, hue } of people.values()) {
    encoding.writeVarString(encoder, id)
    encoding.writeVarString(encoder, name)
    encoding.writeVarUint(encoder, hue)
  }
  encoding.writeVarUint(encoder, entries.length)
  let before = 0
  for (const { at, by, bytes } of entries) {
    encoding.writeVarUint(encoder, by ? (places.get(by.id) ?? 0) : 0)
    encoding.writeVarInt(encoder, at - before)
    encoding.writeVarUint8Array(encoder, bytes)
    before = at
  }
  return encoding.toUint8Array(encoder)
}

/** The updates are views into `page`. @throws Error when it is cut short, or of a version that is not known here */
export function decodeHistoryPage(page: Uint8Array): HistoryPage {
  const decoder = decoding.createDecoder(page)
  const version = decoding.readVarUint(decoder)
  if (version !== VERSION) throw new Error(`history of version ${version}`)
  const next = decoding.readVarString(decoder)
  const total = decoding.readVarUint(decoder)
  const people = times(decoding.readVarUint(decoder), () => readPerson(decoder))
  let at = 0
  const entries = times(decoding.readVarUint(decoder), () => {
    const by = people[decoding.readVarUint(decoder) - 1] ?? null
    at += decoding.readVarInt(decoder)
    return { at, by, bytes: decoding.readVarUint8Array(decoder) }
  })
  return { next, total, entries }
}

function readPerson(decoder: decoding.Decoder): HistoryPerson {
  const id = decoding.readVarString(decoder)
  const name = decoding.readVarString(decoder)
  return { id, name, hue: decoding.readVarUint(decoder) }
}

function times<T>(count: number, read: () => T): T[] {
  const all: T[] = []
  for (let i = 0; i < count; i++) all.push(read())
  return all
}
