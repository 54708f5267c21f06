/** Who is here, as awareness tells it. Awareness comes from other browsers: everything in it is parsed, never trusted. */

import { z } from 'zod'
import { mayRun, ROLES } from '#domain/access/role.ts'
import { MAX_CHAT } from '../together/together.ts'
import { VIEW_NAMES, type ViewName } from './view-name.ts'

const user = z.object({
  personId: z.string().min(1).max(64),
  name: z.string().max(200),
  hue: z.number().int().min(0).max(7).catch(0),
  role: z.enum(ROLES).catch('viewer'),
  /** The actor a delegate speaks for. */
  actorId: z.string().max(64).optional().catch(undefined),
})
const coordinate = z.number().min(-1e7).max(1e7)
const extent = z.number().min(1).max(1e7)
const state = z.object({
  user,
  cursor: z.tuple([coordinate, coordinate]).nullable().catch(null),
  selection: z.array(z.string().max(200)).max(1000).catch([]),
  editing: z.string().max(200).nullable().catch(null),
  following: z.string().max(64).nullable().catch(null),
  lead: z.boolean().catch(false),
  spotlit: z.boolean().catch(false),
  chat: z.string().max(MAX_CHAT).nullable().catch(null),
  place: z.enum(VIEW_NAMES).catch('board'),
  view: z.tuple([coordinate, coordinate, extent, extent]).nullable().catch(null),
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
  /** The id of the person whose view they follow. */
  readonly following: string | null
  /** A facilitator asks everybody to come along. */
  readonly leads: boolean
  /** A facilitator's pointer is shown to everybody, large. */
  readonly spotlit: boolean
  /** What they say beside their pointer. */
  readonly chat: string | null
  readonly place: ViewName
  /** What they see of the canvas, in board units; null while nobody asked. */
  readonly view: readonly [x: number, y: number, w: number, h: number] | null
}

/** The person behind one state of awareness, or undefined when it names none. */
export function readPresentPerson(clientId: number, value: unknown): PresentPerson | undefined {
  const parsed = state.safeParse(value)
  if (!parsed.success) return undefined
  const { user, lead, spotlit, ...said } = parsed.data
  // Of others the server lets nobody say what role they have, but anybody may say that they lead.
  const isFacilitator = mayRun(user.role)
  return {
    clientId,
    ...user,
    ...said,
    leads: lead && isFacilitator,
    spotlit: spotlit && isFacilitator,
  }
}
