/** People of a board as the API lists them. */

import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'

export const BOARD_MEMBER = z.object({
  id: z.string(),
  name: z.string(),
  hue: z.number(),
  role: z.enum(ROLES),
  linkId: z.string().nullable(),
})
export type BoardMember = z.infer<typeof BOARD_MEMBER>

export const BOARD_MEMBERS = z.object({ people: z.array(BOARD_MEMBER) })
