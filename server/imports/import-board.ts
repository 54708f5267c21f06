/**
 * Makes a board of a file, with the caller as its facilitator. The file is read, checked and written by the worker in one
 * transaction (server/worker/import-stored.ts): all of it or nothing.
 */

import { hashToken } from '../access/hash-token.ts'
import { linkToken } from '../access/link-token.ts'
import { newId } from '../access/new-id.ts'
import { liveSession, newSession } from '../access/session.ts'
import { newRecovery } from '../boards/recovery-link.ts'
import type { Runtime } from '../runtime.ts'
import { keepGuestsOut, takesGuests } from '../sign-in/keep-guests-out.ts'

const UNNAMED = 'Guest'
const LINKED = ['facilitator', 'editor', 'viewer'] as const

export type ImportWish = {
  /** UTF-8, as it came. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** In place of the file's. */
  readonly title: string | undefined
  /** For whoever has no session. */
  readonly displayName: string | undefined
  /** The session the browser came with; it is spent. */
  readonly session: string | undefined
  readonly now: number
  /** Where it comes from: strangers who import at the same time are told apart by it. */
  readonly address: string
  readonly signal: AbortSignal
}

export type ImportedBoard = {
  readonly boardId: string
  /** The token of the way back for who made the board. */
  readonly recovery: string
  readonly session: string
}

/**
 * A signal that is aborted before the board is there leaves nothing behind, and the session as it was: whoever hangs up
 * gets no new one.
 * @throws DomainError `sign_in_needed`, `bad_request` naming what is wrong with the file, `unavailable`,
 * `too_many_requests`; the signal's reason
 */
export async function importBoard(
  { db, files, secret, config }: Pick<Runtime, 'db' | 'files' | 'secret' | 'config'>,
  { bytes, title, displayName, session, now, address, signal }: ImportWish,
): Promise<ImportedBoard> {
  const known = (await liveSession(db, session, now))?.person
  if (!takesGuests(config)) await keepGuestsOut(db, known)
  const boardId = newId()
  const recovery = newRecovery()
  const begun = newSession(now)
  await files.run(
    {
      kind: 'import',
      boardId,
      bytes,
      ...(title !== undefined && { title }),
      by: {
        id: known?.id ?? newId(),
        name: known?.name ?? displayName ?? UNNAMED,
        isNew: known === undefined,
      },
      session: {
        ...begun.row,
        ...(known && session !== undefined && { spends: hashToken(session) }),
      },
      links: [
        ...LINKED.map((role) => {
          const id = newId()
          return { id, role, tokenHash: hashToken(linkToken(secret, id)) }
        }),
        recovery.row,
      ],
      now,
    },
    { caller: known?.id ?? address, signal },
  )
  return { boardId, recovery: recovery.token, session: begun.token }
}
