/**
 * Makes a board of a file, with the caller as its facilitator. The file is read, checked and written by the worker in one
 * transaction (server/worker/import-stored.ts): all of it or nothing.
 */

import { DomainError } from '#domain/access/domain-error.ts'
import { hashToken } from '../access/hash-token.ts'
import { linkToken } from '../access/link-token.ts'
import { newId } from '../access/new-id.ts'
import { liveSession, newSession } from '../access/session.ts'
import { newRecovery } from '../boards/recovery-link.ts'
import type { Runtime } from '../runtime.ts'
import { keepGuestsOut, takesGuests } from '../sign-in/keep-guests-out.ts'

const UNNAMED = 'Guest'
const LINKED = ['facilitator', 'editor', 'viewer'] as const
/** Of files being read or checked at a time: each takes up to 32 MiB here and some ten times that in the worker. */
const MAX_AT_ONCE = 4

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
}

export type ImportedBoard = {
  readonly boardId: string
  /** The token of the way back for who made the board. */
  readonly recovery: string
  readonly session: string
}

let underWay = 0

/** So that many large files at once do not fill the memory. @throws DomainError `unavailable` */
export async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (underWay >= MAX_AT_ONCE) {
    throw new DomainError('unavailable', 'Others are importing. Try again in a moment.')
  }
  underWay += 1
  try {
    return await work()
  } finally {
    underWay -= 1
  }
}

/** @throws DomainError `sign_in_needed`, `bad_request` naming what is wrong with the file, `unavailable` */
export async function importBoard(
  { db, files, secret, config }: Pick<Runtime, 'db' | 'files' | 'secret' | 'config'>,
  { bytes, title, displayName, session, now }: ImportWish,
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
    known && { caller: known.id },
  )
  return { boardId, recovery: recovery.token, session: begun.token }
}
