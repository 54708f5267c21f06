/** What is said of a snapshot: its name, its note, and whether it is pinned. What is in it never changes. */

import { DomainError } from '#domain/access/domain-error.ts'
import { mayNameSnapshot } from '#domain/access/role.ts'
import type { Member } from '../access/require-member.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { noSuchSnapshot, oneSnapshot, snapshotRow } from './one-snapshot.ts'
import type { SavedSnapshot } from './saved-snapshot.ts'

export type SnapshotChange = {
  readonly name?: string
  readonly note?: string
  readonly isPinned?: boolean
}

type Changing = { readonly member: Member; readonly snapshotId: string }

/**
 * For facilitators, and for who saved it.
 * @throws DomainError `not_found`, `not_allowed`
 */
export async function changeSnapshot(
  db: PrismaClient,
  { member, snapshotId }: Changing,
  change: SnapshotChange,
): Promise<SavedSnapshot> {
  const { board, person, role } = member
  const boardId = board.id
  return db.$transaction(async (rows) => {
    const { savedBy, name } = await snapshotRow(rows, { boardId, snapshotId })
    if (!mayNameSnapshot(role, savedBy === person.id)) {
      throw new DomainError('not_allowed', 'Only facilitators and who saved it may change it.')
    }
    const { count } = await rows.snapshot.updateMany({
      where: { id: snapshotId, boardId },
      data: change,
    })
    if (count === 0) throw noSuchSnapshot()
    if (change.name !== undefined && change.name !== name) {
      const done = { act: 'snapshot.renamed', snapshotId, name: change.name } as const
      await noteAct(rows, { boardId, by: person }, done)
    }
    await announceNews(rows, { boardId, news: { topic: 'snapshots', snapshotId } })
    return oneSnapshot(rows, { boardId, snapshotId, readerId: person.id })
  })
}

/** Deletes it for good. @throws DomainError `not_found` */
export async function deleteSnapshot(
  db: PrismaClient,
  { member, snapshotId }: Changing,
): Promise<void> {
  const boardId = member.board.id
  await db.$transaction(async (rows) => {
    const { name } = await snapshotRow(rows, { boardId, snapshotId })
    const { count } = await rows.snapshot.deleteMany({ where: { id: snapshotId, boardId } })
    if (count === 0) throw noSuchSnapshot()
    const done = { act: 'snapshot.deleted', snapshotId, name } as const
    await noteAct(rows, { boardId, by: member.person }, done)
    await announceNews(rows, { boardId, news: { topic: 'snapshots', snapshotId } })
  })
}
