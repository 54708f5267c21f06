/** The snapshots of a board, the newest first, a page at a time. */

import { z } from 'zod'
import { isId } from '#domain/negotiation/ids.ts'
import { Prisma, type PrismaClient } from '../database/generated/client.ts'
import {
  type SavedSnapshot,
  type SnapshotCause,
  type SnapshotReader,
  type SnapshotRow,
  savedSnapshots,
} from './saved-snapshot.ts'

export const MAX_SNAPSHOT_PAGE = 200

/** Where a page ended: the last one's time and id, so that it holds although that one is deleted meanwhile. */
export const snapshotCursor = z
  .string()
  .max(100)
  .regex(/^\d{1,15}\.[^.]+$/)
  .transform((text) => {
    const [ms = '', id = ''] = text.split('.')
    return { at: new Date(Number(ms)), id }
  })
  .refine(({ at, id }) => !Number.isNaN(at.getTime()) && isId(id), 'not a cursor')

export type SnapshotPage = {
  readonly limit: number
  readonly before?: z.output<typeof snapshotCursor>
  /** In the name or the note, in whatever case. */
  readonly search?: string
  readonly cause?: SnapshotCause
  readonly isPinned?: boolean
}

export type ListedSnapshots = {
  readonly snapshots: readonly SavedSnapshot[]
  /** For the page after this one; absent: there is none. */
  readonly next?: string
}

export async function listSnapshots(
  db: PrismaClient,
  reader: SnapshotReader,
  page: SnapshotPage,
): Promise<ListedSnapshots> {
  const found = await db.$queryRaw<SnapshotRow[]>`
    SELECT id, name, note, cause, stage, "savedBy", "savedAt", "isPinned", counts
    FROM "Snapshot" WHERE ${Prisma.join(conditions(reader.boardId, page), ' AND ')}
    ORDER BY "savedAt" DESC, id LIMIT ${page.limit + 1}`
  const rows = found.slice(0, page.limit)
  const last = rows.at(-1)
  return {
    snapshots: await savedSnapshots(db, reader, rows),
    ...(last && found.length > rows.length && { next: `${last.savedAt.getTime()}.${last.id}` }),
  }
}

function conditions(boardId: string, page: SnapshotPage): Prisma.Sql[] {
  const { before, search, cause, isPinned } = page
  return [
    Prisma.sql`"boardId" = ${boardId}`,
    ...(before ? [isBehind(before)] : []),
    ...(search ? [holds(search)] : []),
    ...(cause ? [Prisma.sql`cause = ${cause}`] : []),
    ...(isPinned === undefined ? [] : [Prisma.sql`"isPinned" = ${isPinned}`]),
  ]
}

function isBehind({ at, id }: z.output<typeof snapshotCursor>): Prisma.Sql {
  return Prisma.sql`"savedAt" <= ${at} AND ("savedAt" < ${at} OR id > ${id})`
}

/** Not LIKE: what people type may hold its signs. */
function holds(search: string): Prisma.Sql {
  return Prisma.sql`strpos(lower(name || E'\n' || note), lower(${search})) > 0`
}
