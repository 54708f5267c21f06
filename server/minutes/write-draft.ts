/** Writes the draft of a board's minutes, in the place of the version it was made from. */

import type { MinutesDraft } from '#domain/minutes/minutes-draft.ts'
import type { KeptDraft } from '#domain/minutes/minutes-view.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'
import { keptDraft } from './read-draft.ts'

export type DraftWish = {
  readonly boardId: string
  /** The person's id. */
  readonly by: string
  /** What it was made from; 0: there was none. */
  readonly version: number
  readonly draft: MinutesDraft
}

/** `newer`: another facilitator wrote since that version, this, and the wish was not carried out. */
export type Writing =
  | { readonly isWritten: true; readonly version: number }
  | { readonly isWritten: false; readonly newer: KeptDraft }

export async function writeDraft(db: PrismaClient, wish: DraftWish): Promise<Writing> {
  const { boardId, version } = wish
  return db.$transaction(async (rows) => {
    if (!(await putRow(rows, wish))) {
      return { isWritten: false, newer: await keptDraft(rows, boardId) }
    }
    const news = { topic: 'minutes', version: version + 1 } as const
    await announceNews(rows, { boardId, news, to: { roles: ['facilitator'] } })
    return { isWritten: true, version: version + 1 }
  })
}

/** Of two from the same version, one; the database decides which. */
async function putRow(
  rows: Prisma.TransactionClient,
  { boardId, by, version, draft }: DraftWish,
): Promise<boolean> {
  const row = { state: draft, changedBy: by }
  const { count } =
    version === 0
      ? await rows.minutesDraft.createMany({ data: { boardId, ...row }, skipDuplicates: true })
      : await rows.minutesDraft.updateMany({
          where: { boardId, version },
          data: { ...row, version: version + 1, changedAt: new Date() },
        })
  return count > 0
}
