/** Revokes a link: nobody comes in by it any more, and those who did are put out at once. */

import { DomainError } from '#domain/access/domain-error.ts'
import { announceRights } from '../access/announce-rights.ts'
import { endMemberships } from '../access/end-memberships.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Runtime } from '../runtime.ts'
import { announceNews } from './announce-news.ts'

export type Revocation = {
  readonly boardId: string
  readonly linkId: string
  /** Who revokes; keeps their own membership, whatever link they came by. */
  readonly by: Person
  readonly now: number
}

/**
 * How many memberships ended. Revoking twice is no error and keeps the first time.
 * @throws DomainError `not_found` when the board has no such link
 */
export async function revokeLink(
  { db, hub }: Pick<Runtime, 'db' | 'hub'>,
  { boardId, linkId, by, now }: Revocation,
): Promise<number> {
  const ended = await db.$transaction(async (rows) => {
    const link = await rows.shareLink.findUnique({
      where: { id: linkId, boardId, isRecovery: false },
      select: { label: true },
    })
    if (!link) throw new DomainError('not_found', 'The board has no such link.')
    // The row's lock makes joins by this link wait, so none slips in between here and the end of memberships.
    const revoked = await rows.shareLink.updateMany({
      where: { id: linkId, revokedAt: null },
      data: { revokedAt: new Date(now) },
    })
    await rows.membership.updateMany({ where: { linkId, personId: by.id }, data: { linkId: null } })
    const count = await endMemberships(rows, { linkId })
    if (revoked.count > 0) {
      const named = link.label === null ? {} : { name: link.label }
      await noteAct(rows, { boardId, by }, { act: 'link.revoked', linkId, ...named, ended: count })
    }
    await rows.knock.deleteMany({ where: { linkId } })
    await announceRights(rows, boardId)
    await announceNews(rows, { boardId, news: { topic: 'people' } })
    return count
  })
  await hub.recheck(boardId)
  return ended
}
