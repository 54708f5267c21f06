/** What each role may do. Enforced at the socket and at every endpoint; the interface shows only what is allowed. */

export const ROLES = ['facilitator', 'editor', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** Whether a role may change the board's document. */
export function mayEdit(role: Role): boolean {
  return role === 'facilitator' || role === 'editor'
}

/** Whether a role may rename or delete the board, make and revoke links, and restore snapshots. */
export function mayRun(role: Role): boolean {
  return role === 'facilitator'
}

/** Whether a role may save a snapshot. */
export function maySave(role: Role): boolean {
  return mayEdit(role)
}

/** The stronger of two roles: coming by a weaker link never takes a right away. */
export function strongerRole(a: Role, b: Role): Role {
  return ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b
}
