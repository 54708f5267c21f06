/** A source as lists and answers show it; its text is asked for by itself. */

import type { SourceKind } from '#domain/sources/source-kind.ts'
import { SOURCE_KINDS } from '#domain/sources/source-kind.ts'

export const SOURCE_COLUMNS = {
  id: true,
  title: true,
  kind: true,
  addedBy: true,
  addedAt: true,
  removedAt: true,
} as const

export type SourceRow = {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly addedBy: string
  readonly addedAt: Date
  readonly removedAt: Date | null
}

/** Times are ISO 8601. */
export type SourceSummary = {
  readonly id: string
  readonly title: string
  readonly kind: SourceKind
  /** The name of who added it, as it is now. */
  readonly addedBy: string
  readonly addedAt: string
  /** Null: it is there. */
  readonly removedAt: string | null
}

export function sourceSummary(row: SourceRow, addedBy: string): SourceSummary {
  return {
    id: row.id,
    title: row.title,
    kind: SOURCE_KINDS.find((kind) => kind === row.kind) ?? 'text',
    addedBy,
    addedAt: row.addedAt.toISOString(),
    removedAt: row.removedAt?.toISOString() ?? null,
  }
}
