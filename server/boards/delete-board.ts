/** Deletes a board with everything that belongs to it, its caucus rooms too, and sends everybody on it away. */

import { CLOSE } from '#domain/access/close-code.ts'
import { announceRights, notifyRights } from '../access/announce-rights.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'

/** Rows first: whoever is sent away must not find the board again by reconnecting. Deleting twice is no error. */
export async function deleteBoard(
  { db, hub }: Pick<Runtime, 'db' | 'hub'>,
  boardId: string,
  by: Person,
): Promise<void> {
  const rooms = await db.$transaction(async (rows) => {
    const deleted = await deleteRooms(rows, boardId)
    const { count } = await rows.board.deleteMany({ where: { id: boardId } })
    // Its audit went with it: this entry is what is left to tell who did it.
    if (count > 0) await noteAct(rows, { boardId, by }, { act: 'board.deleted' })
    await announceRights(rows, boardId)
    return deleted
  })
  for (const id of [boardId, ...rooms]) hub.end(id, CLOSE.noSuchBoard)
}

/** While the board's row is held nobody opens another. */
async function deleteRooms(
  rows: Prisma.TransactionClient,
  plenaryId: string,
): Promise<readonly string[]> {
  await rows.$queryRaw`SELECT id FROM "Board" WHERE id = ${plenaryId} FOR UPDATE`
  const rooms = await rows.caucusRoom.findMany({
    where: { plenaryId },
    select: { boardId: true },
  })
  const ids = rooms.map(({ boardId }) => boardId)
  await rows.board.deleteMany({ where: { id: { in: ids } } })
  for (const id of ids) await notifyRights(rows, id)
  return ids
}
