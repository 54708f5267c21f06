/** People of a board as the API lists them. */

import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'

export const BOARD_MEMBER = z.object({
  id: z.string(),
  name: z.string(),
  hue: z.number(),
  role: z.enum(ROLES),
  actorId: z.string().optional(),
  /** Told to facilitators. */
  linkId: z.string().nullable().optional(),
  /** Told to facilitators, where `name` is made up. */
  ownName: z.string().optional(),
})
export type BoardMember = z.infer<typeof BOARD_MEMBER>

export const BOARD_MEMBERS = z.object({ people: z.array(BOARD_MEMBER) })
