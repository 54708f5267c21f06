/** Changes the session on a board, one change after the other, and announces it in the same transaction. */

import type { AuditAct } from '#domain/audit/audit-act.ts'
import { isSameLock } from '#domain/session/board-lock.ts'
import {
  BLANK_SESSION,
  readSessionState,
  type SessionState,
} from '#domain/session/session-state.ts'
import { notifyRights } from '../access/announce-rights.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { PrismaClient } from '../database/generated/client.ts'

export type SessionChange = {
  readonly before: SessionState
  readonly after: SessionState
}

/** Two who act at once act one after the other: the row is held until the first is done. What changes nothing is not noted. */
export async function changeSession(
  db: PrismaClient,
  boardId: string,
  change: (state: SessionState) => SessionState,
  note?: { readonly by: Person; readonly done: AuditAct | undefined },
): Promise<SessionChange> {
  return db.$transaction(async (rows) => {
    await rows.$executeRaw`
      INSERT INTO "BoardSession" ("boardId", state) VALUES (${boardId}, ${JSON.stringify(BLANK_SESSION)}::jsonb)
      ON CONFLICT ("boardId") DO NOTHING`
    const [row] = await rows.$queryRaw<{ state: unknown }[]>`
      SELECT state FROM "BoardSession" WHERE "boardId" = ${boardId} FOR UPDATE`
    const before = readSessionState(row?.state)
    const after = change(before)
    if (after === before) return { before, after }
    if (note?.done) await noteAct(rows, { boardId, by: note.by }, note.done)
    await rows.boardSession.update({
      where: { boardId },
      data: { state: { ...after }, changedAt: new Date() },
    })
    await announceNews(rows, { boardId, news: { topic: 'session' } })
    // A lock is a right that is taken away: every process's sockets read it anew [S13, S20].
    if (!isSameLock(before.lock, after.lock)) await notifyRights(rows, boardId)
    return { before, after }
  })
}
