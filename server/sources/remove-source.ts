/** Takes a source away: its words are gone, its title stays for the cards that came from it. */

import type { PrismaClient } from '../database/generated/client.ts'
import { noSuchSource } from './read-source.ts'

/** Removing twice is no error and keeps the first time. @throws DomainError `not_found` when the board never had it */
export async function removeSource(
  db: PrismaClient,
  { boardId, sourceId }: { readonly boardId: string; readonly sourceId: string },
  now: number,
): Promise<void> {
  const { count } = await db.source.updateMany({
    where: { id: sourceId, boardId, removedAt: null },
    data: { removedAt: new Date(now), text: '' },
  })
  if (count > 0) return
  const row = await db.source.findUnique({ where: { id: sourceId, boardId }, select: { id: true } })
  if (!row) throw noSuchSource()
}
