/** Puts a text beside a board. */

import { DomainError } from '#domain/access/domain-error.ts'
import { MAX_SOURCES, type SourceKind } from '#domain/sources/source-kind.ts'
import { newId } from '../access/new-id.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { SOURCE_COLUMNS, type SourceSummary, sourceSummary } from './source-row.ts'

export type SourceWish = {
  readonly title: string
  readonly kind: SourceKind
  /** Cleaned (domain/sources/clean-text.ts), and not too long. */
  readonly text: string
  readonly by: Person
}

/** Of those that were removed, so many are remembered by their titles. */
const MAX_REMOVED = 200

/** @throws DomainError `too_many` when the board has as many as it may; `not_found` when it is gone meanwhile */
export async function addSource(
  db: PrismaClient,
  boardId: string,
  { title, kind, text, by }: SourceWish,
): Promise<SourceSummary> {
  const row = await db.$transaction(async (rows) => {
    // Two at once are counted one after the other. The board's log, which refers to the same row, goes on.
    const board = await rows.$queryRaw<unknown[]>`
      SELECT 1 FROM "Board" WHERE "id" = ${boardId} FOR NO KEY UPDATE`
    if (board.length === 0) throw new DomainError('not_found', 'There is no such board.')
    if ((await rows.source.count({ where: { boardId, removedAt: null } })) >= MAX_SOURCES) {
      throw new DomainError('too_many', `A board may have ${MAX_SOURCES} sources.`)
    }
    const forgotten = await rows.source.findMany({
      where: { boardId, removedAt: { not: null } },
      orderBy: [{ removedAt: 'desc' }, { id: 'asc' }],
      skip: MAX_REMOVED,
      select: { id: true },
    })
    await rows.source.deleteMany({ where: { id: { in: forgotten.map(({ id }) => id) } } })
    const id = newId()
    await noteAct(rows, { boardId, by }, { act: 'source.added', sourceId: id, name: title })
    return rows.source.create({
      data: { id, boardId, title, kind, text, addedBy: by.id },
      select: SOURCE_COLUMNS,
    })
  })
  return sourceSummary(row, by.name)
}
