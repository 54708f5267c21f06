/** The threads of a board as one person sees them: what is said is the same for all, what is new is theirs. */

import { DomainError } from '#domain/access/domain-error.ts'
import { namedPeople } from '../access/named-people.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import {
  peopleIn,
  type ShownThread,
  shownThread,
  THREAD_COLUMNS,
  type ThreadRow,
} from './thread-row.ts'

type Rows = Pick<PrismaClient, 'board' | 'commentThread' | 'person'>

/** The first to be started first. */
export async function listThreads(
  rows: Rows,
  boardId: string,
  personId: string,
): Promise<readonly ShownThread[]> {
  return shown(rows, personId, { boardId })
}

/** @throws DomainError `not_found` when the board has no such thread */
export async function readThread(
  rows: Rows,
  { boardId, threadId }: { readonly boardId: string; readonly threadId: string },
  personId: string,
): Promise<ShownThread> {
  const [thread] = await shown(rows, personId, { boardId, id: threadId })
  if (!thread) throw noSuchThread()
  return thread
}

export function noSuchThread(): DomainError {
  return new DomainError('not_found', 'The board has no such thread of comments.')
}

async function shown(
  rows: Rows,
  personId: string,
  where: { readonly boardId: string; readonly id?: string },
): Promise<readonly ShownThread[]> {
  const found = await rows.commentThread.findMany({
    where,
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: { ...THREAD_COLUMNS, reads: { where: { personId }, select: { upTo: true } } },
  })
  const person = await namedPeople(rows, where.boardId, found.flatMap(peopleIn))
  return found.flatMap(({ reads, ...row }: ThreadRow & { reads: { upTo: number }[] }) => {
    const thread = shownThread(row, { person, readUpTo: reads[0]?.upTo ?? 0 })
    return thread ?? []
  })
}
