/** What becomes of changes that earlier visits left behind. Pure; used by kept-changes.ts. */

import { mayEdit, type Role, strongerRole } from '#domain/access/role.ts'
import type { KeptChange } from './kept-change.ts'

/** Who is here now, in which role, and under which name this visit writes. */
export type Visitor = {
  readonly writer: string
  readonly personId: string
  readonly role: Role
}

/**
 * Why a change is not sent: `person`: somebody else made it, or the same human before a session was lost. `role`: it
 * was made with a right its maker has no longer. `too-large`: the server would not take it. `unfit`: it builds upon
 * something the board does not have (any more).
 */
export type WithheldReason = 'person' | 'role' | 'too-large' | 'unfit'

export type Leftovers = {
  /** To be brought in, oldest first. */
  readonly own: readonly KeptChange[]
  readonly withheld: readonly { readonly reason: WithheldReason; readonly change: KeptChange }[]
}

export function sortLeftovers(changes: readonly KeptChange[], visitor: Visitor): Leftovers {
  const left = changes
    .filter(({ writer }) => writer !== visitor.writer)
    .sort((a, b) => a.at - b.at || a.n - b.n)
    .map((change) => ({ change, reason: reasonToWithhold(change, visitor) }))
  return {
    own: left.flatMap(({ change, reason }) => (reason ? [] : [change])),
    withheld: left.flatMap(({ change, reason }) => (reason ? [{ change, reason }] : [])),
  }
}

function reasonToWithhold(
  { personId, role, tooLarge }: KeptChange,
  visitor: Visitor,
): WithheldReason | undefined {
  if (personId !== visitor.personId) return 'person'
  if (!mayEdit(visitor.role) || strongerRole(visitor.role, role) !== visitor.role) return 'role'
  return tooLarge ? 'too-large' : undefined
}
