/** Who is at this browser, and what of it goes to the others. */

import type { Seat } from '#domain/access/seat.ts'

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
