/**
 * Makes a board of the caller's own that starts as another one is, or was: its document with ledger and decisions, and its
 * sources. Comments, people, links, scores, notes and rounds stay behind. Next: server/worker/copy-stored.ts.
 */

import { hashToken } from '../access/hash-token.ts'
import { linkToken } from '../access/link-token.ts'
import { newId } from '../access/new-id.ts'
import { type Member, requireMember } from '../access/require-member.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import type { CopyJob } from '../worker/board-job.ts'

/** As many as a new board has. */
const LINKED = ['facilitator', 'editor', 'viewer'] as const

export type CopyWish = Pick<CopyJob, 'from' | 'title' | 'now'>

/**
 * The new board's id.
 * @throws DomainError `not_found` (no such board or snapshot), `unavailable` (it cannot be read now), `not_allowed` (they
 * were sent away meanwhile), `too_many_requests`
 */
export async function copyBoard(
  { db, hub, jobs, secret }: Pick<Runtime, 'db' | 'hub' | 'jobs' | 'secret'>,
  { board, person }: Pick<Member, 'board' | 'person'>,
  wish: CopyWish,
): Promise<string> {
  const boardId = newId()
  await hub.durable(board.id)
  const found = await db.source.findMany({
    where: { boardId: board.id, removedAt: null },
    select: { id: true },
  })
  const sources = Object.fromEntries(found.map(({ id }) => [id, newId()]))
  // On the new board it is theirs, under their own name: made-up ones are of the board that made them up.
  const own = await db.person.findUniqueOrThrow({
    where: { id: person.id },
    select: { id: true, name: true },
  })
  const job = { kind: 'copy', boardId: board.id, ...wish, sources, by: own } as const
  const { bytes, title } = await jobs.run(job, { caller: own.id })
  // That may have waited for its turn; who was sent away meanwhile takes nothing along.
  await requireMember(db, board.id, person, () => true)
  const updates = { create: { origin: 'create', n: 0, bytes, personId: own.id } }
  const links = { create: LINKED.map((role) => linkRow(secret, role)) }
  const memberships = { create: { personId: own.id, role: 'facilitator' } }
  await db.$transaction(async (rows) => {
    const data = { id: boardId, title, updates, links, memberships }
    await rows.board.create({ data, select: { id: true } })
    await copySources(rows, { boardId, sources, addedBy: own.id })
    await noteAct(rows, { boardId, by: own }, { act: 'board.created', template: 'copy' })
    const copied = { act: 'board.copied', copyId: boardId } as const
    await noteAct(rows, { boardId: board.id, by: person }, copied)
  })
  return boardId
}

function linkRow(secret: Uint8Array, role: string) {
  const id = newId()
  return { id, role, tokenHash: hashToken(linkToken(secret, id)) }
}

type Sources = {
  readonly boardId: string
  readonly sources: CopyJob['sources']
  /** Not who added them there: who that was is for the people of that board. */
  readonly addedBy: string
}

/** Their texts are copied where they are. Those that were removed meanwhile stay behind. */
async function copySources(
  rows: Prisma.TransactionClient,
  { boardId, sources, addedBy }: Sources,
): Promise<void> {
  await rows.$executeRaw`
    INSERT INTO "Source" (id, "boardId", title, kind, text, "addedBy", "addedAt")
    SELECT c.copy, ${boardId}, s.title, s.kind, s.text, ${addedBy}, s."addedAt"
    FROM unnest(${Object.keys(sources)}::text[], ${Object.values(sources)}::text[]) AS c (id, copy)
    JOIN "Source" s ON s.id = c.id AND s."removedAt" IS NULL`
}
