/**
 * Tells every Parley process on the database that rights on a board have changed, in the very transaction that changes
 * them: what is committed is announced, what is rolled back is not. Heard by
 * database/notify-feed.ts.
 */

import type { PrismaClient } from '../database/generated/client.ts'

/** The channel of Postgres that board ids go out on. */
export const RIGHTS_CHANNEL = 'parley_rights'

/** For whoever takes a right away or gives one to somebody who may be connected, and for who deletes a board. */
export async function announceRights(
  rows: Pick<PrismaClient, '$executeRaw'>,
  boardId: string,
): Promise<void> {
  await rows.$executeRaw`SELECT pg_notify(${RIGHTS_CHANNEL}, ${boardId})`
}
