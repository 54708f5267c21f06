/** Tells a database that cannot be reached from a query that is wrong: the first is worth trying again. */

/** Prisma: cannot reach, timed out, no such database, closed the connection, no connection free in the pool, transaction not started. */
const PRISMA_CODES = new Set(['P1001', 'P1002', 'P1003', 'P1008', 'P1017', 'P2024', 'P2028'])
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
])
const DRIVER_KINDS = new Set([
  'DatabaseNotReachable',
  'DatabaseDoesNotExist',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
])
/** Postgres: connection exceptions (08), no such database (3D000), too many connections (53300), shutting down or starting (57P0x). */
const POSTGRES_CODE = /^(08\w{3}|3D000|53300|57P0[1-5])$/
const PG_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/
const MAX_DEPTH = 6

/** Whether an error, or anything it was caused by, says that the database could not be reached. */
export function isUnreachable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > MAX_DEPTH) return false
  const { code, originalCode, kind, name, message, cause, meta } = error as Record<string, unknown>
  if (isConnectionCode(code) || isConnectionCode(originalCode)) return true
  if (typeof kind === 'string' && DRIVER_KINDS.has(kind)) return true
  if (name === 'PrismaClientInitializationError') return true
  if (typeof message === 'string' && PG_MESSAGE.test(message)) return true
  const within = [cause, meta, (meta as Record<string, unknown> | undefined)?.driverAdapterError]
  return within.some((inner) => isUnreachable(inner, depth + 1))
}

function isConnectionCode(code: unknown): boolean {
  if (typeof code !== 'string') return false
  return PRISMA_CODES.has(code) || SYSTEM_CODES.has(code) || POSTGRES_CODE.test(code)
}
