/** Where somebody is signed in: nothing is kept of a browser but since when it is. */

import { hashToken } from './hash-token.ts'
import type { SessionRows } from './session.ts'

export type OpenSession = {
  /** ISO 8601: when they signed in there, or last joined or made a board. */
  readonly since: string
  /** Whether it is the one that asks. */
  readonly isThis: boolean
}

/** So many are shown; a person with more has other troubles than their number. */
const MAX_SESSIONS = 50

/** The newest first. */
export async function listSessions(
  rows: SessionRows,
  personId: string,
  { token, now }: { readonly token: string | undefined; readonly now: number },
): Promise<readonly OpenSession[]> {
  const found = await rows.session.findMany({
    where: { personId, expiresAt: { gt: new Date(now) } },
    orderBy: { createdAt: 'desc' },
    take: MAX_SESSIONS,
    select: { createdAt: true, tokenHash: true },
  })
  const own = token === undefined ? undefined : hashToken(token)
  return found.map(({ createdAt, tokenHash }) => ({
    since: createdAt.toISOString(),
    isThis: own !== undefined && Buffer.compare(tokenHash, own) === 0,
  }))
}
