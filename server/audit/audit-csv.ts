/** A board's audit for a spreadsheet: a line for each act, a column for each kind of fact. */

import { AUDIT_FACTS } from '#domain/audit/audit-act.ts'
import { csvText } from '#domain/exports/csv.ts'
import type { AuditEntry } from './list-audit.ts'

export function auditCsv(entries: readonly AuditEntry[]): string {
  const lines = entries.map(({ at, by, act, facts }) => [
    at,
    by.name,
    by.id,
    act,
    ...AUDIT_FACTS.map((fact) => String(facts[fact] ?? '')),
  ])
  return csvText([['at', 'by', 'byId', 'act', ...AUDIT_FACTS], ...lines])
}
