/**
 * Keeps who is in a plenary and who is in its rooms together. Whoever changes seats in the plenary holds the lock with
 * others who do; whoever gives seats in a room holds it alone, so that nobody is let into a room who is just being taken
 * out of the plenary. Held to the end of the transaction.
 */

import type { PrismaClient } from '../database/generated/client.ts'

type Rows = Pick<PrismaClient, '$queryRaw'>

/** For changes of seats in the plenary; taken behind the change. */
export async function holdSeats(rows: Rows, plenaryId: string): Promise<void> {
  await rows.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${plenaryId}, 33))::text`
}

/** For changes of its rooms; whoever locks the plenary's row as well does that first. */
export async function holdRooms(rows: Rows, plenaryId: string): Promise<void> {
  await rows.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${plenaryId}, 33))::text`
}
