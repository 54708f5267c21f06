/**
 * Ends all of a person's sessions, and with them every socket of theirs, on every process. Sockets are no session's: one
 * is let in with the number of times its person has signed out everywhere, and closed when that number is another.
 */

import type { PrismaClient } from '../database/generated/client.ts'
import { notifyRights } from './announce-rights.ts'

export async function signOutEverywhere(db: PrismaClient, personId: string): Promise<void> {
  await db.$transaction(async (rows) => {
    await rows.session.deleteMany({ where: { personId } })
    // A session that was just being replaced (session.ts) has been waited for; this finds what took its place.
    await rows.session.deleteMany({ where: { personId } })
    await rows.person.update({
      where: { id: personId },
      data: { signOuts: { increment: 1 } },
      select: { id: true },
    })
    const boards = await rows.membership.findMany({
      where: { personId },
      select: { boardId: true },
    })
    for (const { boardId } of boards) await notifyRights(rows, boardId)
  })
}
