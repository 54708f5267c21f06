/**
 * Tells every Parley process on the database that rights on a board have changed, in the very transaction that changes
 * them: what is committed is announced, what is rolled back is not. Heard by
 * database/notify-feed.ts.
 */

import { announceNews } from '../boards/announce-news.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'
import { keepRooms } from '../rooms/keep-rooms.ts'

/** The channel of Postgres that board ids go out on. */
export const RIGHTS_CHANNEL = 'parley_rights'

/**
 * For whoever takes a right away or gives one to somebody who may be connected, and for who deletes a board. Called behind
 * the change: what somebody lost or became on a board, they lose or become in its caucus rooms by it.
 */
export async function announceRights(
  rows: Prisma.TransactionClient,
  boardId: string,
): Promise<void> {
  await notifyRights(rows, boardId)
  const changed = await keepRooms(rows, boardId)
  for (const roomId of changed) {
    await notifyRights(rows, roomId)
    await announceNews(rows, { boardId: roomId, news: { topic: 'people' } })
  }
  if (changed.length > 0) await announceNews(rows, { boardId, news: { topic: 'rooms' } })
}

/** For one board alone: where nobody's seat on it changed, and within its rooms. */
export async function notifyRights(
  rows: Pick<PrismaClient, '$executeRaw'>,
  boardId: string,
): Promise<void> {
  await rows.$executeRaw`SELECT pg_notify(${RIGHTS_CHANNEL}, ${boardId})`
}
