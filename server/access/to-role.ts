/** A role as it is kept in a row. */

import { ROLES, type Role } from '#domain/access/role.ts'

/** Undefined for one we do not know, which then gives no right. */
export function toRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text)
}
