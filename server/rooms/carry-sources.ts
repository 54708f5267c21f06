/**
 * The texts beside a caucus room, which what is carried may have been taken from. One that is carried lies beside the
 * plenary under an id made from its own: carried twice it is there once, and words that came before it find it.
 */

import { createHash } from 'node:crypto'
import { DomainError } from '#domain/access/domain-error.ts'
import type { SourceId } from '#domain/negotiation/ids.ts'
import type { SourceSpan } from '#domain/negotiation/source-span.ts'
import type { RoomDifference } from '#domain/rooms/room-difference.ts'
import { MAX_SOURCES } from '#domain/sources/source-kind.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'

export type RoomSources = {
  /** Those of the room that the plenary has not. */
  readonly differences: readonly RoomDifference[]
  /** What lies beside the plenary. */
  readonly there: ReadonlySet<string>
}

export async function roomSources(
  db: Pick<PrismaClient, 'source'>,
  { roomId, plenaryId }: { readonly roomId: string; readonly plenaryId: string },
): Promise<RoomSources> {
  const rows = await db.source.findMany({
    where: { boardId: { in: [roomId, plenaryId] }, removedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, boardId: true, title: true, kind: true },
  })
  const there = new Set(rows.filter(({ boardId }) => boardId === plenaryId).map(({ id }) => id))
  const own = rows.filter(({ id, boardId }) => boardId === roomId && !there.has(carriedId(id)))
  return { differences: own.map(toDifference), there }
}

type SourceRow = { readonly id: string; readonly title: string; readonly kind: string }

function toDifference({ id, title, kind }: SourceRow): RoomDifference {
  return {
    ...{ of: 'sources', change: 'added', key: id, base: null, room: { title, kind } },
    ...{ plenary: null, needs: [], isContested: false },
  }
}

/** Where the words stand on the plenary's side, once the chosen sources are there. */
export function spanOnPlenary(
  chosen: readonly RoomDifference[],
  { there }: RoomSources,
): (span: SourceSpan) => SourceSpan | undefined {
  const comes = new Set(chosen.filter(({ of }) => of === 'sources').map(({ key }) => key))
  return (span) => {
    const sourceId = carriedId(span.sourceId) as SourceId
    if (comes.has(span.sourceId) || there.has(sourceId)) return { ...span, sourceId }
    // The room was opened with it: it came from the plenary.
    return there.has(span.sourceId) ? span : undefined
  }
}

export type SourcesCarried = {
  readonly roomId: string
  readonly plenaryId: string
  readonly chosen: readonly RoomDifference[]
  readonly by: Person
}

/** @throws DomainError `out_of_date` (one was removed meanwhile), `too_many` */
export async function carrySources(
  rows: Prisma.TransactionClient,
  { roomId, plenaryId, chosen, by }: SourcesCarried,
): Promise<void> {
  const sources = chosen.filter(({ of }) => of === 'sources')
  if (sources.length === 0) return
  // Two at once are counted one after the other, as in add-source.ts.
  await rows.$queryRaw`SELECT 1 FROM "Board" WHERE "id" = ${plenaryId} FOR NO KEY UPDATE`
  const ids = sources.map(({ key }) => key)
  const count = await rows.$executeRaw`
    INSERT INTO "Source" (id, "boardId", title, kind, text, "addedBy")
    SELECT c.copy, ${plenaryId}, s.title, s.kind, s.text, ${by.id}
    FROM unnest(${ids}::text[], ${ids.map(carriedId)}::text[]) AS c (id, copy)
    JOIN "Source" s ON s.id = c.id AND s."boardId" = ${roomId} AND s."removedAt" IS NULL
    ON CONFLICT (id) DO UPDATE
    SET title = EXCLUDED.title, text = EXCLUDED.text, "addedBy" = EXCLUDED."addedBy", "addedAt" = now(),
      "removedAt" = NULL
    WHERE "Source"."boardId" = EXCLUDED."boardId"`
  if (count < ids.length) throw new DomainError('out_of_date', 'A source is gone. Look again.')
  if ((await rows.source.count({ where: { boardId: plenaryId, removedAt: null } })) > MAX_SOURCES) {
    throw new DomainError('too_many', `A board may have ${MAX_SOURCES} sources.`)
  }
  for (const { key, room } of sources) {
    const facts = { sourceId: carriedId(key), name: String(room?.title) }
    await noteAct(rows, { boardId: plenaryId, by }, { act: 'source.added', ...facts })
  }
}

function carriedId(sourceId: string): string {
  return createHash('sha256').update(`carried ${sourceId}`).digest('base64url').slice(0, 22)
}
