/** Writes down who was there from when to when. A stay that goes on, or begins soon after one ended, is one visit with it. */

import { ABSENCE_MS } from '#domain/minutes/visits.ts'
import type { PrismaClient } from '../database/generated/client.ts'

/** Of one person on one board, ms since the epoch. */
export type Stay = {
  readonly boardId: string
  readonly personId: string
  readonly since: number
  readonly until: number
}

/** At most one stay for each person and board. Boards and people that are gone meanwhile are left out. */
export async function storeStays(db: PrismaClient, stays: readonly Stay[]): Promise<void> {
  const boardIds = stays.map(({ boardId }) => boardId)
  const personIds = stays.map(({ personId }) => personId)
  const since = stays.map((stay) => new Date(stay.since))
  const until = stays.map((stay) => new Date(stay.until))
  await db.$executeRaw`
    WITH stays AS (
      SELECT s.* FROM unnest(${boardIds}::text[], ${personIds}::text[], ${since}::timestamptz[], ${until}::timestamptz[])
        AS s ("boardId", "personId", since, until)
      JOIN "Board" b ON b.id = s."boardId" JOIN "Person" p ON p.id = s."personId"
    ), gone_on AS (
      UPDATE "Visit" v SET until = greatest(v.until, s.until) FROM stays s
      WHERE v."boardId" = s."boardId" AND v."personId" = s."personId"
        AND v.since <= s.until AND v.until >= s.since - ${ABSENCE_MS} * interval '1 millisecond'
      RETURNING v."boardId", v."personId"
    )
    INSERT INTO "Visit" ("boardId", "personId", since, until)
    SELECT s."boardId", s."personId", s.since, s.until FROM stays s
    WHERE NOT EXISTS (
      SELECT FROM gone_on g WHERE g."boardId" = s."boardId" AND g."personId" = s."personId")
    ON CONFLICT DO NOTHING`
}
