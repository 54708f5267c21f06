/**
 * Whether two documents say the same and will go on saying the same: every list in the same order, every key with the
 * same past, the same letters and values, the same deleted. How Yjs cut its structs does not count: after undos a document
 * and its reloaded copy hold the same in pieces of different length (one document in four in a heavy undo test).
 */

import * as Y from 'yjs'

export function isSameDocument(a: Y.Doc, b: Y.Doc): boolean {
  return Buffer.compare(statesOf(a), statesOf(b)) === 0 && wordsFor(a) === wordsFor(b)
}

/** Clock of each client, in one order. */
function statesOf({ store }: Y.Doc): Buffer {
  const clients = [...store.clients.keys()].sort((x, y) => x - y)
  return Buffer.from(clients.map((client) => `${client}:${Y.getState(store, client)}`).join())
}

type SharedType = { readonly _start: Y.Item | null; readonly _map: ReadonlyMap<string, Y.Item> }

function wordsFor(doc: Y.Doc): string {
  const words: string[] = []
  const types: { readonly name: string; readonly type: SharedType }[] = [...doc.share]
    .map(([name, type]) => ({ name, type }))
    // A root that was only looked at is there on one side and holds nothing.
    .filter(({ type }) => type._start !== null || type._map.size > 0)
    .sort((x, y) => (x.name < y.name ? -1 : 1))
  for (let next = types.pop(); next !== undefined; next = types.pop()) {
    const { name, type } = next
    const inner = (item: Y.Item, held: SharedType): void => {
      types.push({ name: `${item.id.client}:${item.id.clock}`, type: held })
    }
    words.push(name, runsOf(rightwards(type._start), inner))
    for (const key of [...type._map.keys()].sort()) {
      words.push(key, runsOf(leftwards(type._map.get(key) ?? null).reverse(), inner))
    }
  }
  return words.join('\n')
}

function rightwards(start: Y.Item | null): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = start; item !== null; item = item.right) items.push(item)
  return items
}

function leftwards(end: Y.Item | null): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = end; item !== null; item = item.left) items.push(item)
  return items
}

/** Neighbours written as one; what they say behind them. */
function runsOf(items: readonly Y.Item[], inner: (item: Y.Item, held: SharedType) => void): string {
  const runs: { client: number; clock: number; length: number; gone: boolean }[] = []
  const said: unknown[] = []
  for (const item of items) {
    const { id, length, deleted, content } = item
    const last = runs.at(-1)
    const isNext = last?.client === id.client && last.clock + last.length === id.clock
    if (last !== undefined && isNext && last.gone === deleted) last.length += length
    else runs.push({ client: id.client, clock: id.clock, length, gone: deleted })
    if (deleted) continue
    if (content instanceof Y.ContentType) inner(item, content.type)
    else for (const value of content.getContent()) said.push(value)
  }
  return JSON.stringify([runs, said], (_, value) =>
    typeof value === 'bigint' ? `${value}n` : value,
  )
}
