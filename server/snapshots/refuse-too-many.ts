/** How many snapshots of a board people may save. Those it saves by itself have their days instead (retention.ts). */

import { DomainError } from '#domain/access/domain-error.ts'
import type { PrismaClient } from '../database/generated/client.ts'

/** Each holds the whole board. Some that are being saved at this moment may come on top. */
export const MAX_SAVED = 500

/** @throws DomainError `too_many` */
export async function refuseTooMany(
  { snapshot }: Pick<PrismaClient, 'snapshot'>,
  boardId: string,
): Promise<void> {
  if ((await snapshot.count({ where: { boardId, cause: 'manual' } })) >= MAX_SAVED) {
    throw new DomainError('too_many', `A board may have ${MAX_SAVED} snapshots saved by hand.`)
  }
}
