/** What the API answers about comments (docs/api.md). */

import { z } from 'zod'
import { ANCHOR } from '#domain/comments/anchor.ts'
import { REACTION_TARGETS, REACTIONS } from '#domain/comments/reaction.ts'

const PERSON = z.object({
  id: z.string(),
  name: z.string(),
  hue: z.number().int().min(0).max(7).catch(0),
})
const TIME = z.string()

const COMMENT = z.object({
  id: z.string(),
  n: z.number(),
  by: PERSON,
  at: TIME,
  text: z.string(),
  mentions: z.array(z.object({ id: z.string(), name: z.string() })),
  editedAt: TIME.nullable(),
  deletedAt: TIME.nullable(),
})

export const THREAD = z.object({
  id: z.string(),
  anchor: ANCHOR,
  about: z.string().nullable(),
  startedAt: TIME,
  resolved: z.object({ at: TIME, by: PERSON }).nullable(),
  readUpTo: z.number(),
  comments: z.array(COMMENT),
})

export const THREADS = z.object({ threads: z.array(THREAD) })

/** A kind of a later version is left out. */
export const REACTIONS_SAID = z.object({
  reactions: z
    .array(z.unknown())
    .transform((all) => all.flatMap((one) => REACTION.safeParse(one).data ?? [])),
})

const REACTION = z.object({
  on: z.enum(REACTION_TARGETS),
  id: z.string(),
  kind: z.enum(REACTIONS),
  by: z.array(PERSON),
})

export const MENTIONABLE = z.object({ people: z.array(PERSON) })

export type CommentPerson = z.infer<typeof PERSON>
export type Comment = z.infer<typeof COMMENT>
export type Thread = z.infer<typeof THREAD>
export type Reaction = z.infer<typeof REACTION>

/** Comments of a thread that somebody has not read, and did not write. */
export function unreadIn({ comments, readUpTo }: Thread, personId: string): readonly Comment[] {
  return comments.filter(
    ({ n, by, deletedAt }) => n > readUpTo && by.id !== personId && deletedAt === null,
  )
}

export function isMentioned({ mentions }: Comment, personId: string): boolean {
  return mentions.some(({ id }) => id === personId)
}
