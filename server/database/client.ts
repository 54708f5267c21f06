/**
 * The typed client of the database, over plain `pg`: no engine to download. Made lazily connecting, so that nothing is
 * opened before the first query. Everybody else gets it from server/runtime.ts or as a parameter.
 */
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'

const CONNECT_TIMEOUT_MS = 5_000
/** On a link of which the other end is gone without a word, an answer would be waited for until TCP gives up. */
const QUERY_TIMEOUT_MS = 10_000
const CONNECTIONS = 10

/** @param onLost told about an idle connection that breaks; the pool replaces it, so the process goes on */
export function connectDatabase(url: string, onLost: (error: Error) => void): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
    },
    { onPoolError: onLost, onConnectionError: onLost },
  )
  return new PrismaClient({ adapter })
}
