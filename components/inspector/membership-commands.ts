/** The commands that make one actor a member of another, or end it. Pure. Used by actor-membership.tsx. */

import type { Command } from '#domain/board/command.ts'
import type { Actor } from '#domain/negotiation/actor.ts'

/** It is the bloc that names its members: an actor may belong to several. */
export function joinCommands(member: Actor, bloc: Actor): readonly Command[] {
  return [{ type: 'editActor', id: bloc.id, fields: { members: [...bloc.members, member.id] } }]
}

/** Whoever of the two said so, or both: nobody says so any more. */
export function leaveCommands(member: Actor, bloc: Actor): readonly Command[] {
  const own: readonly Command[] =
    member.parent === bloc.id
      ? [{ type: 'editActor', id: member.id, fields: { parent: null } }]
      : []
  const members = bloc.members.filter((id) => id !== member.id)
  return members.length === bloc.members.length
    ? own
    : [...own, { type: 'editActor', id: bloc.id, fields: { members } }]
}
