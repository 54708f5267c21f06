/** Who belongs to whom. A member may say so itself (`parent`), or its bloc (`members`): either is enough. */

import type { Actor } from './actor.ts'
import type { ActorId } from './ids.ts'

type Groups = ReadonlyMap<ActorId, ReadonlySet<ActorId>>

export type Membership = {
  /** The blocs of each actor that belongs to one. */
  readonly blocs: Groups
  /** The members of each bloc. */
  readonly members: Groups
}

/** Of one step only: a member's members are not a bloc's. Nobody is a member of itself. */
export function membershipOf(actors: ReadonlyMap<ActorId, Actor>): Membership {
  const blocs = new Map<ActorId, Set<ActorId>>()
  const members = new Map<ActorId, Set<ActorId>>()
  const belongs = (member: ActorId, bloc: ActorId): void => {
    if (member === bloc) return
    blocs.set(member, (blocs.get(member) ?? new Set()).add(bloc))
    members.set(bloc, (members.get(bloc) ?? new Set()).add(member))
  }
  for (const actor of actors.values()) {
    if (actor.parent) belongs(actor.id, actor.parent)
    for (const member of actor.members) belongs(member, actor.id)
  }
  return { blocs, members }
}

/** An actor and all that is reached from it step by step; a circle is gone round once. */
export function reached(groups: Groups, from: ActorId): ReadonlySet<ActorId> {
  const found = new Set<ActorId>([from])
  for (const id of found) for (const next of groups.get(id) ?? []) found.add(next)
  return found
}
