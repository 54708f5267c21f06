/** What can be carried from a room to its plenary, as the API tells it (docs/api.md), and what goes along with what. */

import { z } from 'zod'

export const CHANGE_KINDS = [
  'position.set',
  'position.changed',
  'position.withdrawn',
  'proposal.amended',
  'proposal.added',
  'proposal.changed',
  'proposal.removed',
  'issue.added',
  'issue.changed',
  'issue.removed',
  'actor.added',
  'actor.changed',
  'actor.removed',
  'package.added',
  'package.changed',
  'package.removed',
  'relation.added',
  'relation.changed',
  'relation.removed',
  'drawings.changed',
  'agreement.changed',
  'source.added',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

const fields = z.record(z.string(), z.unknown()).nullable()
export type Fields = z.infer<typeof fields>

const change = z.object({
  /** Another one as soon as anything of it is different. */
  id: z.string(),
  kind: z.enum(CHANGE_KINDS),
  key: z.string(),
  actorId: z.string().optional(),
  proposalId: z.string().optional(),
  /** As the room was opened with it, as it is there, and as the plenary has it now; null: not there. */
  base: fields,
  room: fields,
  plenary: fields,
  /** Whether the plenary went on with it since. */
  isContested: z.boolean(),
  /** Ids of changes that have to be carried with it. */
  needs: z.array(z.string()),
  /** Ids of sources its words were taken from: ticked along, and may be left behind. */
  brings: z.array(z.string()),
  refused: z.enum(['not-yours', 'locked', 'agreed', 'gone', 'circle', 'reworded']).nullable(),
})

export type Change = z.infer<typeof change>

export const CHANGES = z.object({ changes: z.array(change) })
export const CARRIED = z.object({ entryId: z.string(), carried: z.number() })

export type Choice = { readonly id: string; readonly isChosen: boolean }

/** With what is chosen goes what it needs and where it was taken from; with what is not, goes what needs it. */
export function choose(
  changes: readonly Change[],
  before: ReadonlySet<string>,
  { id, isChosen }: Choice,
): ReadonlySet<string> {
  const moved = new Set([id])
  // A set is walked to its end, what is added meanwhile included.
  for (const each of moved) {
    const along = isChosen
      ? changes
          .filter((change) => change.id === each)
          .flatMap(({ needs, brings }) => [...needs, ...brings])
      : changes.filter(({ needs }) => needs.includes(each)).map((change) => change.id)
    for (const other of along) moved.add(other)
  }
  return isChosen
    ? new Set([...before, ...moved])
    : new Set([...before].filter((other) => !moved.has(other)))
}

/** All that may be carried and overwrites nothing newer, with what it needs. */
export function withoutConflict(changes: readonly Change[]): ReadonlySet<string> {
  const plain = new Map(
    changes.flatMap((each) =>
      each.refused === null && !each.isContested ? [[each.id, each]] : [],
    ),
  )
  for (let before = -1; before !== plain.size; ) {
    before = plain.size
    for (const [id, { needs }] of plain)
      if (!needs.every((need) => plain.has(need))) plain.delete(id)
  }
  return new Set(plain.keys())
}
