/** A board's audit, page by page. Written by note-act.ts. */

import { auditAct } from '#domain/audit/audit-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'

export type AuditEntry = {
  /** Counts up; with gaps, for other boards count on the same numbers. */
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  readonly by: { readonly id: string; readonly name: string }
  readonly act: string
  readonly facts: Readonly<Record<string, string | number | boolean>>
}

export type AuditPage = {
  readonly entries: readonly AuditEntry[]
  /** What to ask for the next page with; null when this is the last. */
  readonly before: string | null
}

export const MAX_AUDIT_PAGE = 200

/** The newest first. `before`: the id of the last entry that is known already. */
export async function listAudit(
  db: Pick<PrismaClient, 'auditEntry'>,
  boardId: string,
  { before, limit }: { readonly before?: bigint; readonly limit: number },
): Promise<AuditPage> {
  const rows = await db.auditEntry.findMany({
    where: { boardId, ...(before !== undefined && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { entries: shown.map(auditEntry), before: last ? String(last.id) : null }
}

/** All of it, the newest first: a few thousand lines after the longest of sessions. */
export async function wholeAudit(
  db: Pick<PrismaClient, 'auditEntry'>,
  boardId: string,
): Promise<readonly AuditEntry[]> {
  const rows = await db.auditEntry.findMany({ where: { boardId }, orderBy: { id: 'desc' } })
  return rows.map(auditEntry)
}

type Row = Readonly<{
  id: bigint
  at: Date
  byId: string
  byName: string
  act: string
  facts: unknown
}>

/** Of an entry that another version of Parley wrote, only who, when and what is told: its facts are not known here. */
function auditEntry({ id, at, byId, byName, act, facts }: Row): AuditEntry {
  const { act: _, ...known } = auditAct.safeParse({ ...Object(facts), act }).data ?? { act }
  return { id: String(id), at: at.toISOString(), by: { id: byId, name: byName }, act, facts: known }
}
