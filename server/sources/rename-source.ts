/** Gives a source another title; its words stay as they are, for cards count on them. */

import type { PrismaClient } from '../database/generated/client.ts'
import { noSuchSource } from './read-source.ts'

/** @throws DomainError `not_found` when the board has no such source, or no longer */
export async function renameSource(
  db: PrismaClient,
  { boardId, sourceId }: { readonly boardId: string; readonly sourceId: string },
  title: string,
): Promise<void> {
  const { count } = await db.source.updateMany({
    where: { id: sourceId, boardId, removedAt: null },
    data: { title },
  })
  if (count === 0) throw noSuchSource()
}
