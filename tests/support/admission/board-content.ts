/** All that a document says, roots that no board has included, as one comparable text. */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { emptyDoc } from '../empty-doc.ts'

export function contentOf(doc: Y.Doc): string {
  const roots = rootsOf(doc)
  return JSON.stringify(
    [...Object.entries(roots)].map(([name, type]) => [name, sorted(type.toJSON())]),
  )
}

/** Whether one of two contents has a letter or a value that the other has not, whatever their order. */
export function lacksLetters(one: string, other: string): boolean {
  if (one === other) return false
  const sorted = (content: string): string => [...content].sort().join('')
  return sorted(one) !== sorted(other)
}

/** A fresh document from updates, in order. */
export function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = emptyDoc()
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
