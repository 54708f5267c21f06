/** Deletes a board with everything that belongs to it, and sends everybody on it away. */

import { CLOSE } from '#domain/access/close-code.ts'
import { announceRights } from '../access/announce-rights.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Runtime } from '../runtime.ts'

/** Rows first: whoever is sent away must not find the board again by reconnecting. Deleting twice is no error. */
export async function deleteBoard(
  { db, hub }: Pick<Runtime, 'db' | 'hub'>,
  boardId: string,
  by: Person,
): Promise<void> {
  await db.$transaction(async (rows) => {
    const { count } = await rows.board.deleteMany({ where: { id: boardId } })
    // Its audit went with it: this entry is what is left to tell who did it.
    if (count > 0) await noteAct(rows, { boardId, by }, { act: 'board.deleted' })
    await announceRights(rows, boardId)
  })
  hub.end(boardId, CLOSE.noSuchBoard)
}
