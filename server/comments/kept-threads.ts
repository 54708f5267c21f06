/** Threads as a snapshot keeps them, and as they are read out of it again. */

import { z } from 'zod'
import type { ThreadRow } from './thread-row.ts'

const TIME = z.iso.datetime().transform((text) => new Date(text))

const THREADS = z.array(
  z.object({
    id: z.string(),
    anchor: z.unknown(),
    about: z.string().nullable(),
    startedAt: TIME,
    resolvedAt: TIME.nullable(),
    resolvedBy: z.string().nullable(),
    comments: z.array(
      z.object({
        id: z.string(),
        n: z.int(),
        by: z.string(),
        at: TIME,
        text: z.string(),
        mentions: z.unknown(),
        editedAt: TIME.nullable(),
        deletedAt: TIME.nullable(),
      }),
    ),
  }),
)

/** What goes into the row: the columns named here and no others, times as ISO 8601. */
export function keptThreads(threads: readonly ThreadRow[]): string {
  return JSON.stringify(threads.map(keptThread))
}

function keptThread({ comments, ...row }: ThreadRow): object {
  const { id, anchor, about, startedAt, resolvedAt, resolvedBy } = row
  return {
    ...{ id, anchor, about, startedAt, resolvedAt, resolvedBy },
    comments: comments.map(({ id, n, by, at, text, mentions, editedAt, deletedAt }) => ({
      ...{ id, n, by, at, text, mentions, editedAt, deletedAt },
    })),
  }
}

/** None when the snapshot is older than its column for them, or they cannot be read. */
export function readThreads(kept: unknown): readonly ThreadRow[] {
  return THREADS.safeParse(kept).data ?? []
}
