/** Share links as the API lists them. */

import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'

export const SHARED_LINK = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  label: z.string().nullable(),
  state: z.enum(['open', 'expired', 'revoked']),
  /** Null where the link opens nothing. */
  url: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})
export type SharedLink = z.infer<typeof SHARED_LINK>

export const SHARED_LINKS = z.object({ links: z.array(SHARED_LINK) })
