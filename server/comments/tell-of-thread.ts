/** Tells the board's pages that a thread is not what it was; what it says they fetch. */

import { announceNews } from '../boards/announce-news.ts'

export async function tellOfThread(
  rows: Parameters<typeof announceNews>[0],
  boardId: string,
  threadId: string,
): Promise<void> {
  await announceNews(rows, { boardId, news: { topic: 'comments', threadId } })
}
