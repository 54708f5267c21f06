/** Who is here, as awareness tells it. Awareness comes from other browsers: everything in it is parsed, never trusted. */

import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'

const user = z.object({
  personId: z.string().min(1).max(64),
  name: z.string().max(200),
  hue: z.number().int().min(0).max(7).catch(0),
  role: z.enum(ROLES).catch('viewer'),
  /** The actor a delegate speaks for. */
  actorId: z.string().max(64).optional().catch(undefined),
})
const coordinate = z.number().min(-1e7).max(1e7)
const state = z.object({
  user,
  cursor: z.tuple([coordinate, coordinate]).nullable().catch(null),
  selection: z.array(z.string().max(200)).max(1000).catch([]),
  editing: z.string().max(200).nullable().catch(null),
})

export type PresentPerson = z.infer<typeof user> & {
  /** One per browser tab; a person may be here twice. */
  readonly clientId: number
  /** Where the pointer is, in board units; null when it is not over the board. */
  readonly cursor: readonly [x: number, y: number] | null
  /** What is selected, in whatever view, as ids of the canvas (canvas/shapes/entity-id.ts). */
  readonly selection: readonly string[]
  /** The one of them whose editor is open in the matrix. */
  readonly editing: string | null
}

/** The person behind one state of awareness, or undefined when it names none. */
export function readPresentPerson(clientId: number, value: unknown): PresentPerson | undefined {
  const parsed = state.safeParse(value)
  if (!parsed.success) return undefined
  const { user, cursor, selection, editing } = parsed.data
  return { clientId, ...user, cursor, selection, editing }
}
