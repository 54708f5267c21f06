/** Deletes a board with everything that belongs to it, its caucus rooms too, and sends everybody on it away. */

import { CLOSE } from '#domain/access/close-code.ts'
import type { AuditAct } from '#domain/audit/audit-act.ts'
import { announceRights, notifyRights } from '../access/announce-rights.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'

type Parts = Pick<Runtime, 'db' | 'hub'>

/** Deleting twice is no error. */
export async function deleteBoard(parts: Parts, boardId: string, by: Person): Promise<void> {
  // Its audit goes with it: this entry is what is left to tell who did it.
  await deleteRows(parts, { boardId, where: {}, by, done: { act: 'board.deleted' } })
}

/** Who the audit names for what nobody did. */
const PARLEY = { id: 'parley', name: 'Parley' } as const

/** @returns whether it was in the trash since before then, and is gone now */
export async function deleteExpired(parts: Parts, boardId: string, before: Date): Promise<boolean> {
  const where = { trashedAt: { lt: before } }
  return deleteRows(parts, { boardId, where, by: PARLEY, done: { act: 'board.expired' } })
}

type Deletion = {
  readonly boardId: string
  /** What must hold of it when nobody else can change it any more. */
  readonly where: Prisma.BoardWhereInput
  readonly by: { readonly id: string; readonly name: string }
  readonly done: AuditAct
}

/** In ms. A long session has hundreds of thousands of rows, for which the usual five seconds would never be enough. */
const PATIENTLY = { timeout: 60_000, maxWait: 10_000 } as const

/** Rows first: whoever is sent away must not find the board again by reconnecting. */
async function deleteRows(
  { db, hub }: Parts,
  { boardId, where, by, done }: Deletion,
): Promise<boolean> {
  const gone = await db.$transaction(async (rows) => {
    await rows.$queryRaw`SELECT id FROM "Board" WHERE id = ${boardId} FOR UPDATE`
    if ((await rows.board.count({ where: { ...where, id: boardId } })) === 0) return []
    const rooms = await deleteRooms(rows, boardId)
    await rows.board.delete({ where: { id: boardId }, select: { id: true } })
    await noteAct(rows, { boardId, by }, done)
    await announceRights(rows, boardId)
    return [boardId, ...rooms]
  }, PATIENTLY)
  for (const id of gone) hub.end(id, CLOSE.noSuchBoard)
  return gone.length > 0
}

/** While the board's row is held nobody opens another. */
async function deleteRooms(
  rows: Prisma.TransactionClient,
  plenaryId: string,
): Promise<readonly string[]> {
  const rooms = await rows.caucusRoom.findMany({
    where: { plenaryId },
    select: { boardId: true },
  })
  const ids = rooms.map(({ boardId }) => boardId)
  await rows.board.deleteMany({ where: { id: { in: ids } } })
  for (const id of ids) await notifyRights(rows, id)
  return ids
}
