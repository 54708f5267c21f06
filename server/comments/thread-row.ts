/** A thread as answers show it. */

import { z } from 'zod'
import { ANCHOR, type Anchor } from '#domain/comments/anchor.ts'
import type { Person } from '../access/person.ts'

export const THREAD_COLUMNS = {
  id: true,
  anchor: true,
  about: true,
  startedAt: true,
  resolvedAt: true,
  resolvedBy: true,
  comments: {
    orderBy: { n: 'asc' },
    select: {
      id: true,
      n: true,
      by: true,
      at: true,
      text: true,
      mentions: true,
      editedAt: true,
      deletedAt: true,
    },
  },
} as const

export type CommentRow = {
  readonly id: string
  readonly n: number
  readonly by: string
  readonly at: Date
  readonly text: string
  readonly mentions: unknown
  readonly editedAt: Date | null
  readonly deletedAt: Date | null
}

export type ThreadRow = {
  readonly id: string
  readonly anchor: unknown
  readonly about: string | null
  readonly startedAt: Date
  readonly resolvedAt: Date | null
  readonly resolvedBy: string | null
  readonly comments: readonly CommentRow[]
}

/** Times are ISO 8601. */
export type ShownComment = {
  readonly id: string
  /** Its number in the thread, from 1. */
  readonly n: number
  readonly by: Person
  readonly at: string
  /** Empty once it was deleted. */
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly editedAt: string | null
  readonly deletedAt: string | null
}

export type Mention = { readonly id: string; readonly name: string }

export type ShownThread = {
  readonly id: string
  readonly anchor: Anchor
  readonly about: string | null
  readonly startedAt: string
  /** Null: it is open. */
  readonly resolved: { readonly at: string; readonly by: Person } | null
  /** The number of the last comment that the caller has read. */
  readonly readUpTo: number
  readonly comments: readonly ShownComment[]
}

export type Around = {
  readonly person: (id: string) => Person
  readonly readUpTo: number
}

/** Everybody whose name a thread shows. */
export function peopleIn({ resolvedBy, comments }: ThreadRow): readonly string[] {
  const authors = comments.map(({ by }) => by)
  return resolvedBy === null ? authors : [...authors, resolvedBy]
}

/** Undefined when a later version pinned it on something unknown here. */
export function shownThread(row: ThreadRow, { person, readUpTo }: Around): ShownThread | undefined {
  const anchor = ANCHOR.safeParse(row.anchor)
  if (!anchor.success) return undefined
  const { resolvedAt, resolvedBy } = row
  return {
    id: row.id,
    anchor: anchor.data,
    about: row.about,
    startedAt: row.startedAt.toISOString(),
    resolved: resolvedAt && { at: resolvedAt.toISOString(), by: person(resolvedBy ?? '') },
    readUpTo,
    comments: row.comments.map((comment) => shownComment(comment, person)),
  }
}

function shownComment(row: CommentRow, person: Around['person']): ShownComment {
  return {
    id: row.id,
    n: row.n,
    by: person(row.by),
    at: row.at.toISOString(),
    text: row.text,
    mentions: MENTIONS.safeParse(row.mentions).data ?? [],
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

const MENTIONS = z.array(z.object({ id: z.string(), name: z.string() }))
