/**
 * What the log says of an error: enough to act on, and nothing of anybody's board. Messages are repeated only where
 * they cannot quote what people wrote: the system's own, and Postgres's about itself. Of all others the name, the code
 * and the places: JSON.parse quotes what it could not read, Prisma what it was asked to write.
 */

/** How many steps of the stack are told, and how deep causes are followed. */
const PLACES = 5
const MAX_DEPTH = 3

/** Postgres about connections (08), resources (53), operators (57), its system (58), passwords (28), databases (3D). */
const SPEAKS_OF_ITSELF = /^(?:08|53|57|58|28|3D)\w{3}$/
/** The driver's own words, which are constant. */
const DRIVER_WORDS =
  /^(?:Connection terminated(?: unexpectedly| due to connection timeout)?|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error and is not queryable|Cannot use a pool after calling end on the pool)$/

export function describeError(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return kindOf(error)
  const own = isHarmless(error) ? headOf(error) : [nameOf(error), ...placesOf(error)].join(' ')
  const inner = error instanceof AggregateError ? error.errors : [error.cause]
  const causes = inner.filter((cause) => cause !== undefined && cause !== null)
  if (causes.length === 0 || depth === MAX_DEPTH) return own
  return `${own} (${causes.map((cause) => describeError(cause, depth + 1)).join(', ')})`
}

/** Adapters give causes that are plain objects with a kind, such as DatabaseNotReachable. */
function kindOf(thrown: unknown): string {
  const kind =
    typeof thrown === 'object' && thrown !== null && 'kind' in thrown ? thrown.kind : undefined
  return typeof kind === 'string' && /^\w{1,60}$/.test(kind) ? kind : typeof thrown
}

function isHarmless(error: Error): boolean {
  if ('syscall' in error && typeof error.syscall === 'string') return true
  if (DRIVER_WORDS.test(error.message)) return true
  return error.name === 'error' && SPEAKS_OF_ITSELF.test(codeOf(error))
}

function headOf(error: Error): string {
  const code = codeOf(error)
  return code === '' || error.message.includes(code) ? error.message : `${code} ${error.message}`
}

function nameOf(error: Error): string {
  return [error.name, codeOf(error)].filter((word) => word !== '').join(' ')
}

function codeOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : ''
  return /^\w{1,60}$/.test(code) ? code : ''
}

/** Lines of the stack behind the message, which may have lines that look like one. */
function placesOf(error: Error): readonly string[] {
  const behind = (error.stack ?? '').split(error.message).at(-1) ?? ''
  const lines = behind.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  return lines.slice(0, PLACES).map((line) => line.trim())
}
