/** Deletes a board with everything that belongs to it, and sends everybody on it away. */

import { CLOSE } from '#domain/access/close-code.ts'
import { announceRights } from '../access/announce-rights.ts'
import type { Runtime } from '../runtime.ts'

/** Rows first: whoever is sent away must not find the board again by reconnecting. Deleting twice is no error. */
export async function deleteBoard(
  { db, hub }: Pick<Runtime, 'db' | 'hub'>,
  boardId: string,
): Promise<void> {
  await db.$transaction(async (rows) => {
    await rows.board.deleteMany({ where: { id: boardId } })
    await announceRights(rows, boardId)
  })
  hub.end(boardId, CLOSE.noSuchBoard)
}
