/**
 * What a person had seen of a board when it was last in their sight. The page says so when it goes out of sight: only
 * there is it known. Compared with the board as it is by domain/board/changes-since.ts, in the page again.
 */

import { z } from 'zod'
import type { PrismaClient } from '../database/generated/client.ts'
import { WireReader } from '../sync/wire.ts'

/** As it travels: `vector` is a Yjs state vector in Base64, null where it was too long to keep. */
export type LastSeen = { readonly at: string; readonly vector: string | null }

/** Room for the vectors of some 1,000 writers. */
export const MAX_VECTOR_LETTERS = 12_000

export const seenVector = z
  .base64()
  .max(MAX_VECTOR_LETTERS)
  .refine(isStateVector, 'is no state vector')
  .optional()

type Visitor = { readonly boardId: string; readonly personId: string }

/** Undefined on a first visit. */
export async function lastSeen(db: PrismaClient, visitor: Visitor): Promise<LastSeen | undefined> {
  const membership = await db.membership.findUnique({
    where: { boardId_personId: visitor },
    select: { seenAt: true, seenVector: true },
  })
  if (!membership?.seenVector) return
  const { seenAt, seenVector: bytes } = membership
  return {
    at: seenAt.toISOString(),
    vector: bytes.length > 0 ? Buffer.from(bytes).toString('base64') : null,
  }
}

export type Sight = {
  readonly vector: string | undefined
  /** How many moves the board had in their sight, by their own count; undefined: they did not say. */
  readonly moves: number | undefined
  readonly at: Date
}

/** Keeps what was seen last. Nothing for a membership that has just ended, which is no error. */
export async function keepLastSeen(
  db: PrismaClient,
  visitor: Visitor,
  { vector, moves, at }: Sight,
): Promise<void> {
  const bytes = new Uint8Array(Buffer.from(vector ?? '', 'base64'))
  await db.membership.updateMany({
    where: visitor,
    data: { seenAt: at, seenVector: bytes, seenMoves: moves ?? null },
  })
}

/** A count, and as many pairs of a client and its clock. */
function isStateVector(letters: string): boolean {
  const reader = new WireReader(Buffer.from(letters, 'base64'))
  const count = reader.number()
  for (let n = 0; n < count && !reader.failed; n++) {
    reader.number()
    reader.number()
  }
  return !reader.failed && reader.atEnd
}
