/** One source with its text. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { namedSources } from './list-sources.ts'
import { SOURCE_COLUMNS, type SourceSummary } from './source-row.ts'

export type ReadSource = SourceSummary & { readonly text: string }

/** @throws DomainError `not_found` when the board has no such source, or no longer */
export async function readSource(
  db: PrismaClient,
  boardId: string,
  sourceId: string,
): Promise<ReadSource> {
  const row = await db.source.findUnique({
    where: { id: sourceId, boardId, removedAt: null },
    select: { ...SOURCE_COLUMNS, text: true },
  })
  const [summary] = row ? await namedSources(db, boardId, [row]) : []
  if (!row || !summary) throw noSuchSource()
  return { ...summary, text: row.text }
}

export function noSuchSource(): DomainError {
  return new DomainError('not_found', 'The board has no such source.')
}
