/** Takes a source away: its words are gone, its title stays for the cards that came from it. */

import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { noSuchSource } from './read-source.ts'

type Removal = { readonly boardId: string; readonly sourceId: string; readonly by: Person }

/** Removing twice is no error and keeps the first time. @throws DomainError `not_found` when the board never had it */
export async function removeSource(
  db: PrismaClient,
  { boardId, sourceId, by }: Removal,
  now: number,
): Promise<void> {
  await db.$transaction(async (rows) => {
    const where = { id: sourceId, boardId }
    const { count } = await rows.source.updateMany({
      where: { ...where, removedAt: null },
      data: { removedAt: new Date(now), text: '' },
    })
    const source = await rows.source.findUnique({ where, select: { title: true } })
    if (!source) throw noSuchSource()
    const removed = { act: 'source.removed', sourceId, name: source.title } as const
    if (count > 0) await noteAct(rows, { boardId, by }, removed)
  })
}
