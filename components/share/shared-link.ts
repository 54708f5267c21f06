/** Share links as the API lists them. */

import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'

export const SHARED_LINK = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  actorId: z.string().optional(),
  label: z.string().nullable(),
  state: z.enum(['open', 'expired', 'revoked', 'used-up']),
  /** Null where the link opens nothing. */
  url: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  uses: z.number(),
  maxUses: z.number().nullable(),
  asksPassphrase: z.boolean(),
})
export type SharedLink = z.infer<typeof SHARED_LINK>

export const SHARED_LINKS = z.object({ links: z.array(SHARED_LINK) })
