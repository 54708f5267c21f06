/** Writes a title that somebody changed in the document into the row that lists show. */
import type { PrismaClient } from '../database/generated/client.ts'
import { boardTitle } from './board-title.ts'

/** A title that no list may show, such as an empty one, leaves the row as it was. */
export async function keepTitle(
  rows: Pick<PrismaClient, 'board'>,
  boardId: string,
  title: string,
): Promise<void> {
  const read = boardTitle.safeParse(title)
  if (!read.success) return
  await rows.board.updateMany({ where: { id: boardId }, data: { title: read.data } })
}
