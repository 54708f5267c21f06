/** Gives a source another title; its words stay as they are, for cards count on them. */

import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { noSuchSource } from './read-source.ts'

type Renaming = { readonly boardId: string; readonly sourceId: string; readonly by: Person }

/** @throws DomainError `not_found` when the board has no such source, or no longer */
export async function renameSource(
  db: PrismaClient,
  { boardId, sourceId, by }: Renaming,
  title: string,
): Promise<void> {
  await db.$transaction(async (rows) => {
    const { count } = await rows.source.updateMany({
      where: { id: sourceId, boardId, removedAt: null },
      data: { title },
    })
    if (count === 0) throw noSuchSource()
    await noteAct(rows, { boardId, by }, { act: 'source.renamed', sourceId, name: title })
  })
}
