/** What is said beside a board, for its export: threads with their comments, and reactions; people by their ids. */

import type { ClientBase, Pool } from 'pg'
import type {
  ExportedComments,
  ExportedReactions,
  ExportedThread,
} from '#domain/exports/format/board-file.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Person } from '../access/person.ts'
import { groupBy } from '../comments/group-by.ts'
import { grouped, type ReactionRow, type ShownReaction } from '../comments/grouped-reactions.ts'
import { type CommentRow, shownThread, type ThreadRow } from '../comments/thread-row.ts'

type ReactionsOn = (on: ShownReaction['on'], id: string) => ExportedReactions

/** `saved`: the threads of a moment, of which nobody kept the reactions. */
export async function storedComments(
  pool: Pool,
  boardId: string,
  saved?: readonly ThreadRow[],
): Promise<ExportedComments> {
  const threads = saved ?? (await threadRows(pool, boardId))
  const groups = grouped(saved ? [] : await reactionRows(pool, boardId), unnamed)
  const reactionsOn: ReactionsOn = (on, id) =>
    groups
      .filter((group) => group.on === on && group.id === id)
      .map(({ kind, by }) => ({ kind, by: by.map((person) => person.id) }))
  const cards = new Set(groups.filter(({ on }) => on === 'card').map(({ id }) => id))
  return {
    threads: threads.flatMap((row) => exportedThread(row, reactionsOn) ?? []),
    // Ids that were checked when somebody reacted.
    cards: [...cards].map((id) => ({
      proposalId: id as ProposalId,
      reactions: reactionsOn('card', id),
    })),
  }
}

async function reactionRows(pool: Pool, boardId: string): Promise<readonly ReactionRow[]> {
  const { rows } = await pool.query<ReactionRow>(
    'SELECT * FROM "Reaction" WHERE "boardId" = $1 ORDER BY "at", "personId"',
    [boardId],
  )
  return rows
}

/** The threads as their rows are, people by their ids. */
export async function threadRows(
  pool: Pool | ClientBase,
  boardId: string,
): Promise<readonly ThreadRow[]> {
  const { rows: threads } = await pool.query<Omit<ThreadRow, 'comments'>>(
    'SELECT * FROM "CommentThread" WHERE "boardId" = $1 ORDER BY "startedAt", "id"',
    [boardId],
  )
  const { rows: comments } = await pool.query<CommentRow & { readonly threadId: string }>(
    `SELECT c.* FROM "Comment" c JOIN "CommentThread" t ON t."id" = c."threadId"
     WHERE t."boardId" = $1 ORDER BY c."n"`,
    [boardId],
  )
  const byThread = groupBy(comments, ({ threadId }) => threadId)
  return threads.map((thread) => ({ ...thread, comments: byThread.get(thread.id) ?? [] }))
}

/** Whose names are asked for when all who are named in the file are known. */
function unnamed(id: string): Person {
  return { id, name: '', hue: 0 }
}

function exportedThread(row: ThreadRow, reactionsOn: ReactionsOn): ExportedThread | undefined {
  const thread = shownThread(row, { person: unnamed, readUpTo: 0 })
  if (!thread) return undefined
  const { anchor, about, startedAt, resolved, comments } = thread
  return {
    ...{ anchor, about, startedAt },
    resolved: resolved && { at: resolved.at, by: resolved.by.id },
    comments: comments.map((comment) => ({
      n: comment.n,
      by: comment.by.id,
      at: comment.at,
      text: comment.text,
      mentions: comment.mentions.map(({ id, name }) => ({ person: id, name })),
      editedAt: comment.editedAt,
      deletedAt: comment.deletedAt,
      reactions: reactionsOn('comment', comment.id),
    })),
  }
}
