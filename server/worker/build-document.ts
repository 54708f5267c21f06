/** Makes a document of a checkpoint's parts and the rows behind it, and says which row Yjs cannot take. */

import * as Y from 'yjs'
import type { StoredRow } from '../database/load-board.ts'
import { describeError } from '../describe-error.ts'

export type Built = {
  readonly doc: Y.Doc
  /** Rows of which something waits for what is not there; it is in no document. */
  readonly hanging: ReadonlySet<StoredRow>
}

/** Yjs throws at the parts, or at this row behind those before it. */
export class Unreadable extends Error {
  readonly at: 'parts' | StoredRow

  constructor(at: 'parts' | StoredRow, cause: unknown) {
    super(describeError(cause), { cause })
    this.name = 'Unreadable'
    this.at = at
  }
}

/** @throws Unreadable */
export function buildDocument(parts: readonly Uint8Array[], rows: readonly StoredRow[]): Built {
  const doc = builtAtOnce(parts, rows) ?? builtRowByRow(parts, rows)
  const hanging = hangingRows(doc, rows)
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return { doc, hanging }
}

/** In one transaction, so that Yjs tidies up once and not once a row. Undefined: it threw, maybe at tidying up. */
function builtAtOnce(parts: readonly Uint8Array[], rows: readonly StoredRow[]): Y.Doc | undefined {
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      for (const part of parts) Y.applyUpdate(doc, part)
      for (const { bytes } of rows) Y.applyUpdate(doc, bytes)
    })
    return doc
  } catch {
    // Which row it was is found out row by row.
    doc.destroy()
    return undefined
  }
}

function builtRowByRow(parts: readonly Uint8Array[], rows: readonly StoredRow[]): Y.Doc {
  const doc = new Y.Doc()
  let at: 'parts' | StoredRow = 'parts'
  try {
    for (const part of parts) Y.applyUpdate(doc, part)
    for (const row of rows) {
      at = row
      Y.applyUpdate(doc, row.bytes)
    }
    return doc
  } catch (error) {
    doc.destroy()
    throw new Unreadable(at, error)
  }
}

/** Those of which the document does not hold everything, now that everything was tried. */
function hangingRows(doc: Y.Doc, rows: readonly StoredRow[]): ReadonlySet<StoredRow> {
  const { store } = doc
  if (store.pendingStructs === null && store.pendingDs === null) return new Set()
  return new Set(rows.filter(({ bytes }) => !isHeld(store, Y.decodeUpdate(bytes))))
}

function isHeld(store: Y.Doc['store'], update: ReturnType<typeof Y.decodeUpdate>): boolean {
  const reaches = (client: number, end: number): boolean => Y.getState(store, client) >= end
  const deleted = [...update.ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, end: clock + len })),
  )
  return (
    update.structs.every(({ id, length }) => reaches(id.client, id.clock + length)) &&
    deleted.every(({ client, end }) => reaches(client, end))
  )
}
