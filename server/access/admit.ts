/** Who may open a board's socket. The sync server asks before it sends a byte of a board. Next: server/sync. */

import type { IncomingMessage } from 'node:http'
import { CLOSE, type CloseCode } from '#domain/access/close-code.ts'
import { type Seat, toSeat } from '#domain/access/seat.ts'
import type { DoorRow, DoorRows } from '../database/door-rows.ts'
import { isUnreachable } from '../http/is-unreachable.ts'
import { isSecure, type OriginConfig } from '../http/request-origin.ts'
import { hashToken } from './hash-token.ts'
import type { Person } from './person.ts'
import { mustProlong, prolongSession, type SessionRows } from './session.ts'
import { sessionTokenIn } from './session-cookie.ts'

export type Admission =
  | ({ readonly ok: true; readonly person: Person; readonly signOuts: number } & Seat)
  | { readonly ok: false; readonly code: CloseCode }

export type AdmitParts = {
  readonly doorRows: DoorRows
  /** Where sessions that are used are prolonged. */
  readonly db: SessionRows
  readonly config: OriginConfig
}

/** Makes the sync server's question: cookie, session, board, membership, in this order; then a refusal's close code. */
export function makeAdmit({
  doorRows,
  db,
  config,
}: AdmitParts): (request: IncomingMessage, boardId: string) => Promise<Admission> {
  return async ({ headers }, boardId) => {
    const token = sessionTokenIn(headers.cookie, isSecure(headers, config))
    if (token === undefined) return { ok: false, code: CLOSE.notSignedIn }
    const tokenHash = hashToken(token)
    const now = Date.now()
    try {
      const found = await doorRows.find(tokenHash, boardId)
      if (found !== undefined && mustProlong(found.expiresAt, now))
        await prolongSession(db, tokenHash, now)
      return judge(found, now)
    } catch (error) {
      // A database that is away for a moment must not send people away for good: they try again.
      if (isUnreachable(error)) return { ok: false, code: CLOSE.tryLater }
      throw error
    }
  }
}

function judge(found: DoorRow | undefined, now: number): Admission {
  if (found === undefined || found.expiresAt.getTime() <= now)
    return { ok: false, code: CLOSE.notSignedIn }
  if (!found.boardExists) return { ok: false, code: CLOSE.noSuchBoard }
  const seat = toSeat(found.role, found.actorId)
  if (seat === undefined) return { ok: false, code: CLOSE.notAllowed }
  if (found.isTrashed) return { ok: false, code: CLOSE.inTrash }
  const { person, signOuts } = found
  return { ok: true, person, signOuts, ...seat }
}
