/**
 * Who changes a round at the moment. Ballots may be submitted side by side; ending the round waits for them and keeps
 * all others out, on every process, until its transaction is over or its connection gone. No row is locked meanwhile:
 * the reveal writes to the board over other connections, and a board that is being deleted must not stand in between.
 */

import type { PrismaClient } from '../database/generated/client.ts'

type Rows = Pick<PrismaClient, '$queryRaw'>

/** Waits for a round that is being ended. */
export async function holdToSubmit(rows: Rows, roundId: string): Promise<void> {
  await rows.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${roundId}, 30))::text`
}

export async function holdToEnd(rows: Rows, roundId: string): Promise<void> {
  await rows.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${roundId}, 30))::text`
}

/** @returns whether nobody else holds it */
export async function tryToEnd(rows: Rows, roundId: string): Promise<boolean> {
  const [row] = await rows.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${roundId}, 30)) AS held`
  return row?.held ?? false
}
