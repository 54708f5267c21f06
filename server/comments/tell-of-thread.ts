/** Notes that a thread is not what it was, for the next scheduled snapshot, and tells the board's pages; what it says they fetch. */

import { announceNews } from '../boards/announce-news.ts'
import type { PrismaClient } from '../database/generated/client.ts'

export async function tellOfThread(
  rows: Pick<PrismaClient, '$executeRaw'>,
  boardId: string,
  threadId: string,
): Promise<void> {
  await rows.$executeRaw`
    UPDATE "Board" SET "commentedAt" = clock_timestamp() WHERE id = ${boardId}`
  await announceNews(rows, { boardId, news: { topic: 'comments', threadId } })
}
