/** All that a document says, roots that no board has included, as one comparable text. */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'

export function contentOf(doc: Y.Doc): string {
  const roots = rootsOf(doc)
  return JSON.stringify(
    [...Object.entries(roots)].map(([name, type]) => [name, sorted(type.toJSON())]),
  )
}

/** The same without the order of anything: two contents of which neither lacks a letter of the other. */
export function lettersOf(content: string): string {
  return [...content].sort().join('')
}

/** A fresh document from updates, in order. */
export function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  rootsOf(doc)
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

export function isPending({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
