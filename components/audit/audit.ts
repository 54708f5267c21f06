/** The audit of a board as the API lists it. */

import { z } from 'zod'

export const AUDIT_ENTRY = z.object({
  id: z.string(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  act: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
export type AuditEntry = z.infer<typeof AUDIT_ENTRY>

export const AUDIT_PAGE = z.object({
  entries: z.array(AUDIT_ENTRY),
  before: z.string().nullable(),
})
export type AuditPage = z.infer<typeof AUDIT_PAGE>
