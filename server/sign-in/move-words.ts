/**
 * What a guest left on boards becomes the account's: comments, marks, sources, snapshots, rooms asked for. What was stated on a board keeps the
 * name and id it was stated under: the ledger is not rewritten for anybody.
 */

import type { Prisma } from '../database/generated/client.ts'

type Rows = Prisma.TransactionClient

export async function moveWords(rows: Rows, from: string, to: string): Promise<void> {
  await rows.comment.updateMany({ where: { by: from }, data: { by: to } })
  await rows.commentThread.updateMany({ where: { resolvedBy: from }, data: { resolvedBy: to } })
  await rows.source.updateMany({ where: { addedBy: from }, data: { addedBy: to } })
  await rows.snapshot.updateMany({ where: { savedBy: from }, data: { savedBy: to } })
  await rows.sealedRound.updateMany({ where: { openedBy: from }, data: { openedBy: to } })
  await rows.delegationNote.updateMany({ where: { changedBy: from }, data: { changedBy: to } })
  await rows.minutesDraft.updateMany({ where: { changedBy: from }, data: { changedBy: to } })
  await rows.caucusRoom.updateMany({ where: { openedBy: from }, data: { openedBy: to } })
  await moveRequests(rows, from, to)
  await moveMentions(rows, from, to)
  await moveKept(rows, from, to)
  await moveReactions(rows, from, to)
  await moveReads(rows, from, to)
}

/** Rooms they asked for, and rooms others want them in. */
async function moveRequests(rows: Rows, from: string, to: string): Promise<void> {
  await rows.roomRequest.updateMany({ where: { byId: from }, data: { byId: to } })
  await rows.$executeRaw`
    UPDATE "RoomRequest" SET "people" = array_replace("people", ${from}, ${to})
    WHERE "people" @> ARRAY[${from}]`
}

async function moveMentions(rows: Rows, from: string, to: string): Promise<void> {
  await rows.$executeRaw`
    UPDATE "Comment" SET "mentions" = (
      SELECT jsonb_agg(CASE WHEN one->>'id' = ${from} THEN jsonb_set(one, '{id}', to_jsonb(${to}::text)) ELSE one END)
      FROM jsonb_array_elements("mentions") AS one)
    WHERE "mentions" @> jsonb_build_array(jsonb_build_object('id', ${from}::text))`
}

/** In the comments that snapshots keep they stand among other things; an id is long enough to stand for nothing else. */
async function moveKept(rows: Rows, from: string, to: string): Promise<void> {
  await rows.$executeRaw`
    UPDATE "Snapshot" SET "comments" = replace("comments"::text, to_jsonb(${from}::text)::text, to_jsonb(${to}::text)::text)::jsonb
    WHERE "boardId" IN (SELECT "boardId" FROM "Membership" WHERE "personId" IN (${from}, ${to}))
      AND strpos("comments"::text, to_jsonb(${from}::text)::text) > 0`
}

async function moveReactions(rows: Rows, from: string, to: string): Promise<void> {
  await rows.$executeRaw`
    INSERT INTO "Reaction" ("boardId", "on", "targetId", "kind", "personId", "at")
    SELECT "boardId", "on", "targetId", "kind", ${to}, "at" FROM "Reaction" WHERE "personId" = ${from}
    ON CONFLICT DO NOTHING`
  await rows.reaction.deleteMany({ where: { personId: from } })
}

async function moveReads(rows: Rows, from: string, to: string): Promise<void> {
  await rows.$executeRaw`
    INSERT INTO "CommentRead" ("threadId", "personId", "upTo")
    SELECT "threadId", ${to}, "upTo" FROM "CommentRead" WHERE "personId" = ${from}
    ON CONFLICT ("threadId", "personId")
    DO UPDATE SET "upTo" = GREATEST("CommentRead"."upTo", EXCLUDED."upTo")`
  await rows.commentRead.deleteMany({ where: { personId: from } })
}
