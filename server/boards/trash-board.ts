/**
 * The trash: a board that is in it keeps everything and everybody, and nobody may open it before a facilitator has put it
 * back. Who may not, access/board-standing.ts says; what becomes of it later, sweep-trash.ts.
 */

import { announceRights, notifyRights } from '../access/announce-rights.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'

const DAY_MS = 24 * 60 * 60 * 1000
export const TRASH_DAYS = 30

/** When a board that was put into the trash is deleted for good. */
export function endOfTrash(trashedAt: Date): Date {
  return new Date(trashedAt.getTime() + TRASH_DAYS * DAY_MS)
}

type Parts = Pick<Runtime, 'db' | 'hub'>

/** Sends everybody on it and in its rooms away. In the trash already, it stays there since then. */
export async function trashBoard(parts: Parts, boardId: string, by: Person): Promise<void> {
  await moveBoard(parts, boardId, async (rows) => {
    // By the database's clock, as it is taken out: processes on other machines have clocks of their own.
    const count = await rows.$executeRaw`
      UPDATE "Board" SET "trashedAt" = now(), "trashedBy" = ${by.id}
      WHERE id = ${boardId} AND "trashedAt" IS NULL`
    if (count > 0) await noteAct(rows, { boardId, by }, { act: 'board.trashed' })
  })
}

/** Puts it back, with everybody in it. Twice is no error. */
export async function putBack(parts: Parts, boardId: string, by: Person): Promise<void> {
  await moveBoard(parts, boardId, async (rows) => {
    const { count } = await rows.board.updateMany({
      where: { id: boardId, trashedAt: { not: null } },
      data: { trashedAt: null, trashedBy: null },
    })
    if (count > 0) await noteAct(rows, { boardId, by }, { act: 'board.put-back' })
  })
}

/** Rows first: whoever is sent away must not come in again by reconnecting. */
async function moveBoard(
  { db, hub }: Parts,
  boardId: string,
  move: (rows: Prisma.TransactionClient) => Promise<void>,
): Promise<void> {
  const roomIds = await db.$transaction(async (rows) => {
    await rows.$queryRaw`SELECT id FROM "Board" WHERE id = ${boardId} FOR NO KEY UPDATE`
    await move(rows)
    await announceRights(rows, boardId)
    const rooms = await rows.caucusRoom.findMany({
      where: { plenaryId: boardId },
      select: { boardId: true },
    })
    for (const room of rooms) await notifyRights(rows, room.boardId)
    return rooms.map((room) => room.boardId)
  })
  for (const id of [boardId, ...roomIds]) await hub.recheck(id)
}
