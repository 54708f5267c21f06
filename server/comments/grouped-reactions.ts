/** Reactions as answers show them: each kind on each thing once, with those whose it is. */

import {
  REACTION_TARGETS,
  REACTIONS,
  type ReactionKind,
  type ReactionTarget,
} from '#domain/comments/reaction.ts'
import type { Person } from '../access/person.ts'
import { groupBy } from './group-by.ts'

export type ReactionRow = {
  readonly on: string
  readonly targetId: string
  readonly kind: string
  readonly personId: string
}

export type ShownReaction = {
  readonly on: ReactionTarget
  /** The card's id, or the comment's. */
  readonly id: string
  readonly kind: ReactionKind
  /** Whose it is, the first to react first. */
  readonly by: readonly Person[]
}

/** Rows in the order of their times; what a later version wrote is left out. */
export function grouped(
  rows: readonly ReactionRow[],
  person: (id: string) => Person,
): readonly ShownReaction[] {
  const groups = groupBy(rows, ({ on, targetId, kind }) => `${on}/${targetId}/${kind}`)
  return [...groups.values()].flatMap((group) => {
    const on = REACTION_TARGETS.find((target) => target === group[0]?.on)
    const kind = REACTIONS.find((known) => known === group[0]?.kind)
    if (!on || !kind) return []
    const by = group.map(({ personId }) => person(personId))
    return [{ on, id: group[0]?.targetId ?? '', kind, by }]
  })
}
