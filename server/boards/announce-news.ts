/**
 * Tells every Parley process on the database that something beside a board's document changed, in the very transaction
 * that changes it: what is committed is announced, what is rolled back is not. Heard by start-boards.ts.
 */

import { z } from 'zod'
import type { NewsNote, NewsTopic } from '#domain/access/board-news.ts'
import { ROLES } from '#domain/access/role.ts'
import type { PrismaClient } from '../database/generated/client.ts'

/** The channel of Postgres that news go out on. */
export const NEWS_CHANNEL = 'parley_news'

/** For whoever changes rows that pages show. A note has at most 7,999 bytes; never anything private. */
export async function announceNews(
  rows: Pick<PrismaClient, '$executeRaw'>,
  note: NewsNote,
): Promise<void> {
  await rows.$executeRaw`SELECT pg_notify(${NEWS_CHANNEL}, ${JSON.stringify(note)})`
}

/** Topics of other versions of Parley are passed on: pages leave out what they do not know. */
const NOTE = z.object({
  boardId: z.string(),
  news: z
    .object({ topic: z.custom<NewsTopic>((topic) => typeof topic === 'string') })
    .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  to: z
    .object({
      people: z.array(z.string()).exactOptional(),
      roles: z.array(z.enum(ROLES)).exactOptional(),
    })
    .optional(),
})

/** A note as it was announced; undefined when it is none. */
export function readNewsNote(text: string): NewsNote | undefined {
  try {
    return NOTE.safeParse(JSON.parse(text)).data
  } catch {
    // Not JSON: nobody of ours wrote it.
    return undefined
  }
}
