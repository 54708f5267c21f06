/** Tells those who may see a sheet, and nobody else, that it should be fetched again. */

import type { ScoreAudience } from '#domain/access/score-rights.ts'
import { announceNews } from '../boards/announce-news.ts'
import { delegatesOf } from '../boards/delegates-of.ts'
import type { PrismaClient } from '../database/generated/client.ts'

type Sheet = { readonly boardId: string; readonly actorId: string }

export async function announceSheet(
  rows: Pick<PrismaClient, '$executeRaw' | 'membership'>,
  { boardId, actorId }: Sheet,
  audience: ScoreAudience,
): Promise<void> {
  const news = { topic: 'scores' } as const
  if (audience === 'off') return
  if (audience === 'everybody') return announceNews(rows, { boardId, news })
  // When somebody writes a sheet is a hint in itself.
  const people = audience === 'delegates' ? await delegatesOf(rows, boardId, actorId) : []
  await announceNews(rows, { boardId, news, to: { people, roles: ['facilitator'] } })
}
