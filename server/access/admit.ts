/** Who may open a board's socket. The sync server asks before it sends a byte of a board. Next: server/sync. */

import type { IncomingMessage } from 'node:http'
import { CLOSE, type CloseCode } from '#domain/access/close-code.ts'
import type { Role } from '#domain/access/role.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { isUnreachable } from '../http/is-unreachable.ts'
import { isSecure, type OriginConfig } from '../http/request-origin.ts'
import { boardStanding } from './board-standing.ts'
import type { Person } from './person.ts'
import { liveSession } from './session.ts'
import { sessionTokenIn } from './session-cookie.ts'

export type Admission =
  | { readonly ok: true; readonly person: Person; readonly role: Role }
  | { readonly ok: false; readonly code: CloseCode }

/** Makes the sync server's question: cookie, session, board, membership, in this order; then a refusal's close code. */
export function makeAdmit(
  db: PrismaClient,
  config: OriginConfig,
): (request: IncomingMessage, boardId: string) => Promise<Admission> {
  return async ({ headers }, boardId) => {
    const token = sessionTokenIn(headers.cookie, isSecure(headers, config))
    try {
      const session = await liveSession(db, token, Date.now())
      if (!session) return { ok: false, code: CLOSE.notSignedIn }
      return await admitMember(db, boardId, session.person)
    } catch (error) {
      // A database that is away for a moment must not send people away for good: they try again.
      if (isUnreachable(error)) return { ok: false, code: CLOSE.tryLater }
      throw error
    }
  }
}

async function admitMember(db: PrismaClient, boardId: string, person: Person): Promise<Admission> {
  const standing = await boardStanding(db, boardId, person.id)
  if (standing.ok) return { ok: true, person, role: standing.role }
  return { ok: false, code: REFUSALS[standing.refused] }
}

const REFUSALS = { 'no-such-board': CLOSE.noSuchBoard, 'not-a-member': CLOSE.notAllowed } as const
