/** Writes into a board's audit who did what. The rows are only ever added to; read by list-audit.ts. */

import { type AuditAct, auditAct } from '#domain/audit/audit-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'

type Doing = {
  readonly boardId: string
  /** The name is kept as it is now. */
  readonly by: { readonly id: string; readonly name: string }
}

/** An entry as its row has it. */
export type AuditRow = {
  readonly boardId: string
  readonly byId: string
  readonly byName: string
  readonly act: string
  readonly facts: Readonly<Record<string, string | number | boolean>>
}

/** For an act in a document, which is stored with its entry (BoardHub.change). @throws ZodError as `noteAct` does */
export function auditRow({ boardId, by }: Doing, done: AuditAct): AuditRow {
  const { act, ...facts } = auditAct.parse(done)
  return { boardId, byId: by.id, byName: by.name, act, facts }
}

/**
 * Called in the transaction of the act where it has one: what is rolled back was not done, and what was done is noted.
 * @throws ZodError for a fact that audit-act.ts does not allow beside the act
 */
export async function noteAct(
  rows: Pick<PrismaClient, 'auditEntry'>,
  doing: Doing,
  done: AuditAct,
): Promise<void> {
  await rows.auditEntry.create({ data: auditRow(doing, done), select: { id: true } })
}
