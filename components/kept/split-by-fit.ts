/** Tries kept changes on a copy of the board, so that nothing is brought in that would hang in the air for ever. */

import * as Y from 'yjs'
import type { KeptChange } from './kept-change.ts'

export type Fit = {
  readonly fitting: readonly KeptChange[]
  readonly unfit: readonly KeptChange[]
  /** How many of the fitting ones change the document; the others it had. */
  readonly news: number
}

/**
 * `unfit` builds upon structs that neither the document nor the other changes have: Yjs would hold it back without a
 * word, and so would the server. Happens when a board was restored from a backup older than the change.
 */
export function splitByFit(doc: Y.Doc, changes: readonly KeptChange[]): Fit {
  if (changes.length === 0) return { fitting: [], unfit: [], news: 0 }
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  let news = 0
  copy.on('update', () => {
    news += 1
  })
  for (const { bytes } of changes) Y.applyUpdate(copy, bytes)
  const known = Y.decodeStateVector(Y.encodeStateVector(copy))
  copy.destroy()
  return {
    fitting: changes.filter(({ bytes }) => isCovered(bytes, known)),
    unfit: changes.filter(({ bytes }) => !isCovered(bytes, known)),
    news,
  }
}

/** Whether every struct an update brings or deletes lies below the known clocks. */
function isCovered(update: Uint8Array, known: ReadonlyMap<number, number>): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  const isKnown = (client: number, end: number) => end <= (known.get(client) ?? 0)
  return (
    structs.every(({ id, length }) => isKnown(id.client, id.clock + length)) &&
    [...ds.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) => isKnown(client, clock + len)),
    )
  )
}
