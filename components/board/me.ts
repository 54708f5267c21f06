/** Who is at this browser, and what of it goes to the others. */

import type { Role } from '#domain/access/role.ts'

/** The person at this browser. `hue` is 0 to 7: `var(--person-1)` … `var(--person-8)`. */
export type Me = {
  readonly personId: string
  readonly name: string
  readonly hue: number
  readonly role: Role
  /** The actor a delegate speaks for. */
  readonly actorId?: string
}

/** As awareness says it. */
export function userOf(me: Me): Omit<Me, 'actorId'> {
  const { personId, name, hue, role } = me
  return { personId, name, hue, role }
}
