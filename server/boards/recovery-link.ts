/**
 * A way back for a facilitator who lost the cookie: shown once, works once. Its token is in no row and is derived from
 * nothing, so it cannot be shown again; a new one takes the place of the one before.
 */

import { randomBytes } from 'node:crypto'
import { hashToken } from '../access/hash-token.ts'
import { newId } from '../access/new-id.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'

const TOKEN_BYTES = 16

type RecoveryRow = Pick<
  Prisma.ShareLinkCreateManyBoardInput,
  'id' | 'role' | 'tokenHash' | 'maxUses' | 'isRecovery'
>

/** The row of a new one, and the token that opens it. */
export function newRecovery(): { readonly token: string; readonly row: RecoveryRow } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return {
    token,
    row: {
      id: newId(),
      role: 'facilitator',
      tokenHash: hashToken(token),
      maxUses: 1,
      isRecovery: true,
    },
  }
}

/** Makes a new recovery link; the one before opens nothing any more. @returns its token */
export async function renewRecovery(
  db: PrismaClient,
  boardId: string,
  by: Person,
): Promise<string> {
  const { token, row } = newRecovery()
  await db.$transaction(async (rows) => {
    await rows.shareLink.deleteMany({ where: { boardId, isRecovery: true } })
    await rows.shareLink.create({ data: { ...row, boardId }, select: { id: true } })
    await noteAct(rows, { boardId, by }, { act: 'recovery.made' })
  })
  return token
}
