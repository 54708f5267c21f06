/** Who is at this browser, what of it goes to the others, and what their acts are stamped with. */

import type { Seat } from '#domain/access/seat.ts'
import type { Act } from '#domain/board/command.ts'

/** The person at this browser. `hue` is 0 to 7: `var(--person-1)` … `var(--person-8)`. */
export type Me = Seat & {
  readonly personId: string
  readonly name: string
  readonly hue: number
}

/** As awareness says it, in the very words of the server. */
export function userOf({ personId, name, hue, role, actorId }: Me): Me {
  return { personId, name, hue, role, ...(actorId !== undefined && { actorId }) }
}

/** Who acts, and when: what every command is stamped with. */
export function actOf({ personId, name, role, actorId }: Me, at: number): Act {
  const act = { by: personId, byName: name, at }
  if (role === 'facilitator') return { ...act, attributedBy: 'facilitator' }
  return actorId === undefined ? act : { ...act, speaksFor: actorId }
}
