/** The rows of an imported board, written over one connection in one transaction. Used by import-stored.ts alone. */

import type { ClientBase, Pool } from 'pg'
import { DomainError } from '#domain/access/domain-error.ts'
import type { ReactionTarget } from '#domain/comments/reaction.ts'
import type { ExportedBoard, ExportedThread } from '#domain/exports/format/board-file.ts'
import { BLANK_SESSION } from '#domain/session/session-state.ts'
import { UNKNOWN_NAME } from '../access/named-people.ts'
import { countedId, newId } from '../access/new-id.ts'
import { auditRow } from '../audit/note-act.ts'
import { boardTitle } from '../boards/board-title.ts'
import { asBuffer } from '../database/board-store.ts'
import type { ImportJob } from './board-job.ts'

const UNTITLED = 'Board'
const MAX_ROW_TITLE = 200
const HUES = 8

export type Imported = {
  readonly job: ImportJob
  /** With the ids that people and sources have here. */
  readonly file: ExportedBoard
  readonly parts: readonly Uint8Array[]
}

/** @throws DomainError `not_signed_in` when somebody else has spent the session meanwhile */
export async function writeImported(pool: Pool, imported: Imported): Promise<void> {
  const client = await pool.connect()
  let isBroken = true
  try {
    await client.query('BEGIN')
    await writeAll(client, imported)
    await client.query('COMMIT')
    isBroken = false
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    await client.query('ROLLBACK')
    isBroken = false
    throw error
  } finally {
    // A connection that failed half-way is ended, and with it the transaction.
    client.release(isBroken)
  }
}

async function writeAll(client: ClientBase, imported: Imported): Promise<void> {
  await writeCaller(client, imported.job)
  await writeBoard(client, imported)
  await writePeople(client, imported.file)
  await writeSources(client, imported)
  await writeComments(client, imported)
  await writeSession(client, imported)
}

async function writeCaller(client: ClientBase, { by, session, now }: ImportJob): Promise<void> {
  if (by.isNew) {
    await client.query('INSERT INTO "Person" (id, name, hue) VALUES ($1, $2, 0)', [by.id, by.name])
  } else {
    const { rowCount } = await client.query(SPEND, [
      session.spends && asBuffer(session.spends),
      new Date(now),
      by.id,
    ])
    if (rowCount !== 1) throw new DomainError('not_signed_in', 'The session is over.')
  }
  await client.query(
    'INSERT INTO "Session" ("tokenHash", "personId", "expiresAt") VALUES ($1, $2, $3)',
    [asBuffer(session.tokenHash), by.id, session.expiresAt],
  )
}

async function writeBoard(client: ClientBase, { job, file, parts }: Imported): Promise<void> {
  const { boardId, by, links } = job
  const title = boardTitle.safeParse(file.board.title.slice(0, MAX_ROW_TITLE)).data ?? UNTITLED
  await client.query('INSERT INTO "Board" (id, title) VALUES ($1, $2)', [boardId, title])
  // Origins are the lives of server processes; this one is no process's, so no process can repeat its numbers.
  await client.query(
    `INSERT INTO "BoardUpdate" ("boardId", origin, n, bytes, "personId")
     SELECT $1, 'create', n, bytes, $4 FROM unnest($2::int[], $3::bytea[]) AS part(n, bytes)`,
    [boardId, parts.map((_, n) => n), parts.map(asBuffer), by.id],
  )
  await client.query(
    `INSERT INTO "Membership" ("boardId", "personId", role) VALUES ($1, $2, 'facilitator')`,
    [boardId, by.id],
  )
  for (const { id, role, tokenHash, maxUses = null, isRecovery = false } of links) {
    await client.query(
      `INSERT INTO "ShareLink" (id, "boardId", role, "tokenHash", "maxUses", "isRecovery")
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, boardId, role, asBuffer(tokenHash), maxUses, isRecovery],
    )
  }
  const noted = auditRow({ boardId, by }, { act: 'board.created', template: 'file' })
  await client.query(
    `INSERT INTO "AuditEntry" ("boardId", "byId", "byName", act, facts) VALUES ($1, $2, $3, $4, $5)`,
    [boardId, noted.byId, noted.byName, noted.act, noted.facts],
  )
}

/** Names to what they said; they have no session, no account and no seat. */
async function writePeople(client: ClientBase, { people }: ExportedBoard): Promise<void> {
  await client.query(
    `INSERT INTO "Person" (id, name, hue)
     SELECT * FROM unnest($1::text[], $2::text[], $3::int[])`,
    [
      people.map(({ id }) => id),
      people.map(({ name }) => name || UNKNOWN_NAME),
      people.map((_, place) => place % HUES),
    ],
  )
}

async function writeSources(client: ClientBase, { job, file }: Imported): Promise<void> {
  for (const source of file.sources ?? []) {
    await client.query(
      `INSERT INTO "Source" (id, "boardId", title, kind, text, "addedBy", "addedAt", "removedAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        source.id,
        job.boardId,
        source.title,
        source.kind,
        source.text,
        source.addedBy,
        source.addedAt,
        source.removedAt,
      ],
    )
  }
}

async function writeComments(client: ClientBase, { job, file }: Imported): Promise<void> {
  const reactions = new Reactions()
  const threads = (file.comments?.threads ?? []).map(newThread)
  await writeThreads(client, job.boardId, threads)
  for (const { id, comment } of threads.flatMap(({ comments }) => comments)) {
    reactions.add('comment', id, comment.reactions)
  }
  for (const card of file.comments?.cards ?? []) {
    reactions.add('card', card.proposalId, card.reactions)
  }
  const rows = reactions.rows
  await client.query(
    `INSERT INTO "Reaction" ("boardId", "on", "targetId", kind, "personId", at)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])`,
    [
      job.boardId,
      rows.map(({ on }) => on),
      rows.map(({ id }) => id),
      rows.map(({ kind }) => kind),
      rows.map(({ by }) => by),
      // One after the other, as they stand in the file, and none in the future.
      rows.map((_, index) => new Date(job.now - rows.length + index)),
    ],
  )
}

async function writeThreads(
  client: ClientBase,
  boardId: string,
  threads: readonly NewThread[],
): Promise<void> {
  await client.query(
    `INSERT INTO "CommentThread" (id, "boardId", anchor, about, "startedAt", "lastN", "resolvedAt", "resolvedBy")
     SELECT id, $1, anchor::jsonb, about, started, last, resolved, "by" FROM unnest(
       $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::int[], $7::timestamptz[], $8::text[]
     ) AS thread(id, anchor, about, started, last, resolved, "by")`,
    [
      boardId,
      threads.map(({ id }) => id),
      threads.map(({ thread }) => JSON.stringify(thread.anchor)),
      threads.map(({ thread }) => thread.about),
      threads.map(({ thread }) => thread.startedAt),
      threads.map(({ thread }) => thread.comments.at(-1)?.n ?? 0),
      threads.map(({ thread }) => thread.resolved?.at ?? null),
      threads.map(({ thread }) => thread.resolved?.by ?? null),
    ],
  )
  const comments = threads.flatMap(({ comments }) => comments)
  await client.query(
    `INSERT INTO "Comment" (id, "threadId", n, "by", at, text, mentions, "editedAt", "deletedAt")
     SELECT id, thread, n, "by", at, text, mentions::jsonb, edited, deleted FROM unnest(
       $1::text[], $2::text[], $3::int[], $4::text[], $5::timestamptz[], $6::text[], $7::text[],
       $8::timestamptz[], $9::timestamptz[]
     ) AS comment(id, thread, n, "by", at, text, mentions, edited, deleted)`,
    [
      comments.map(({ id }) => id),
      comments.map(({ threadId }) => threadId),
      comments.map(({ comment }) => comment.n),
      comments.map(({ comment }) => comment.by),
      comments.map(({ comment }) => comment.at),
      comments.map(({ comment }) => comment.text),
      comments.map(({ comment }) => JSON.stringify(mentionsOf(comment))),
      comments.map(({ comment }) => comment.editedAt),
      comments.map(({ comment }) => comment.deletedAt),
    ],
  )
}

type ExportedComment = ExportedThread['comments'][number]

type NewThread = {
  readonly id: string
  readonly thread: ExportedThread
  readonly comments: readonly {
    readonly id: string
    readonly threadId: string
    readonly comment: ExportedComment
  }[]
}

/** Lists of threads are in the order of their times, then of their ids: those of the file keep their order. */
function newThread(thread: ExportedThread, place: number): NewThread {
  const id = countedId(place)
  const comments = thread.comments.map((comment) => ({ id: newId(), threadId: id, comment }))
  return { id, thread, comments }
}

function mentionsOf({ mentions }: ExportedComment): readonly object[] {
  return mentions.map(({ person, name }) => ({ id: person, name }))
}

async function writeSession(client: ClientBase, { job, file }: Imported): Promise<void> {
  if (!file.session) return
  const state = { ...BLANK_SESSION, ...file.session }
  await client.query('INSERT INTO "BoardSession" ("boardId", state) VALUES ($1, $2)', [
    job.boardId,
    state,
  ])
}

class Reactions {
  readonly rows: {
    readonly on: ReactionTarget
    readonly id: string
    readonly kind: string
    readonly by: string
  }[] = []

  add(
    on: ReactionTarget,
    id: string,
    reactions: readonly { readonly kind: string; readonly by: readonly string[] }[],
  ): void {
    for (const { kind, by } of reactions) {
      for (const person of by) this.rows.push({ on, id, kind, by: person })
    }
  }
}

const SPEND =
  'DELETE FROM "Session" WHERE "tokenHash" = $1 AND "expiresAt" > $2 AND "personId" = $3'
