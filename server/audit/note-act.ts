/** Writes into a board's audit who did what. The rows are only ever added to; read by list-audit.ts. */

import { type AuditAct, auditAct } from '#domain/audit/audit-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'

type Doing = {
  readonly boardId: string
  /** The name is kept as it is now. */
  readonly by: { readonly id: string; readonly name: string }
}

/**
 * Called in the transaction of the act where it has one: what is rolled back was not done, and what was done is noted.
 * @throws ZodError for a fact that audit-act.ts does not allow beside the act
 */
export async function noteAct(
  rows: Pick<PrismaClient, 'auditEntry'>,
  { boardId, by }: Doing,
  done: AuditAct,
): Promise<void> {
  const { act, ...facts } = auditAct.parse(done)
  await rows.auditEntry.create({
    data: { boardId, byId: by.id, byName: by.name, act, facts },
    select: { id: true },
  })
}
