/** How a board's door is kept, and who stands before it, as the API says. */

import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'

export const BOARD_DOOR = z.object({ lobby: z.boolean(), pseudonyms: z.boolean() })
export type BoardDoor = z.infer<typeof BOARD_DOOR>

const KNOCK = z.object({
  id: z.string(),
  name: z.string(),
  hue: z.number(),
  role: z.enum(ROLES),
  actorId: z.string().optional(),
})
export type Knock = z.infer<typeof KNOCK>

export const KNOCKS = z.object({ knocks: z.array(KNOCK) })
