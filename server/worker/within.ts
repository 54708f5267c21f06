/** A transaction over one connection of the worker's. */

import type { ClientBase, Pool } from 'pg'

/** Committed when `act` resolves; what it throws undoes it. */
export async function within<T>(
  pool: Pool,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ READ ONLY',
  act: (client: ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let isBroken = true
  try {
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}`)
    const result = await act(client)
    await client.query('COMMIT')
    isBroken = false
    return result
  } finally {
    // A connection that failed half-way is ended, and the transaction with it.
    client.release(isBroken)
  }
}
