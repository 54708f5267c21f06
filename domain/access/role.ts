/** What each role may do. Enforced at the socket and at every endpoint; the interface shows only what is allowed. */

/** The strongest first. A delegate is an editor who is bound to one actor (seat.ts). */
export const ROLES = ['facilitator', 'editor', 'delegate', 'commenter', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** The number of a role on the wire is its place here: new ones go to the end, and none is ever taken out. */
export const WIRE_ROLES = [
  'facilitator',
  'editor',
  'viewer',
  'delegate',
  'commenter',
] as const satisfies readonly Role[]

/** Whether a role may change the board's document. */
export function mayEdit(role: Role): boolean {
  return role === 'facilitator' || role === 'editor' || role === 'delegate'
}

/** Whether a role may comment and react. */
export function mayComment(role: Role): boolean {
  return role !== 'viewer'
}

/** Whether a role may rename or delete the board, make and revoke links, and restore snapshots. */
export function mayRun(role: Role): boolean {
  return role === 'facilitator'
}

/** Whether a role may state for a party in a sealed round; for which one, server/rounds/require-voice.ts says. */
export function mayStateSealed(role: Role): boolean {
  return role === 'facilitator' || role === 'delegate'
}

/** Whether a role has a delegation whose notes and mandate it may read and write. Not whoever runs the board. */
export function mayKeepNotes(role: Role): boolean {
  return role === 'delegate'
}

/** Whether a role may open a caucus room, or ask a facilitator for one. */
export function mayAskForRoom(role: Role): boolean {
  return role === 'facilitator' || role === 'delegate'
}

/** Whether a role may save a snapshot. */
export function maySave(role: Role): boolean {
  return mayEdit(role)
}

/** Whether a role may name, note and pin a snapshot; `isMine`: who asks has saved it. */
export function mayNameSnapshot(role: Role, isMine: boolean): boolean {
  return mayRun(role) || (maySave(role) && isMine)
}

/** The stronger of two roles: coming by a weaker link never takes a right away. */
export function strongerRole(a: Role, b: Role): Role {
  return ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b
}
