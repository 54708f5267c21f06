/**
 * Saves snapshots of boards that change, by itself, and takes away those whose days are over. Every process of a database
 * looks; a board that is due is claimed by one of them. Started by main.ts. Next: server/worker/write-scheduled.ts.
 */

import { newId } from '../access/new-id.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { Runtime } from '../runtime.ts'

const LOOK_EVERY_MS = 30_000
const SWEEP_EVERY_MS = 60 * 60 * 1000
/** Claimed at a time; the others are due for the next to look. */
const AT_ONCE = 10

type Running = Pick<Runtime, 'db' | 'hub' | 'jobs' | 'log'>

/** @returns what ends it, once what is under way is done */
export function keepSnapshots(running: Running): () => Promise<void> {
  const ending = new AbortController()
  const ends = [
    repeat(LOOK_EVERY_MS, () => saveDue(running, ending.signal)),
    repeat(SWEEP_EVERY_MS, () => sweepSnapshots(running)),
  ]
  return async () => {
    ending.abort()
    await Promise.all(ends.map((end) => end()))
  }

  function repeat(everyMs: number, act: () => Promise<unknown>): () => Promise<void> {
    let isOver = false
    let timer: NodeJS.Timeout | undefined
    let acting = again()
    return async () => {
      isOver = true
      clearTimeout(timer)
      await acting
    }

    async function again(): Promise<void> {
      try {
        await act()
      } catch (error) {
        running.log.warn('snapshots.not-kept', { error })
      }
      if (isOver) return
      timer = setTimeout(() => {
        acting = again()
      }, everyMs)
      timer.unref()
    }
  }
}

/**
 * Notes which boards have begun to change, and saves those whose time has come, until `ending`: the others are found to
 * have changed again. @returns how many were saved
 */
export async function saveDue(running: Running, ending?: AbortSignal): Promise<number> {
  const { db } = running
  await db.$executeRaw`
    UPDATE "Board" b SET "snapshotDueAt" = now() + make_interval(mins => b."snapshotMinutes")
    WHERE b."snapshotDueAt" IS NULL AND b."snapshotMinutes" > 0
      AND greatest(b."changedAt", b."commentedAt") > now() - interval '7 days'
      AND greatest(b."changedAt", b."commentedAt") > greatest(b."createdAt", b."snapshotUpTo",
        (SELECT max(s."savedAt") FROM "Snapshot" s WHERE s."boardId" = b.id))`
  let saved = 0
  for (let claimed = await claim(running); claimed.length > 0; claimed = await claim(running)) {
    for (const board of claimed) {
      if (ending?.aborted) return saved
      if (await saveScheduled(running, board)) saved += 1
    }
  }
  return saved
}

type Claimed = { readonly id: string; readonly at: Date }

/** What another process claims at this moment is passed over. */
async function claim({ db }: Running): Promise<readonly Claimed[]> {
  return db.$queryRaw<Claimed[]>`
    UPDATE "Board" SET "snapshotDueAt" = NULL WHERE id IN (
      SELECT id FROM "Board" WHERE "snapshotDueAt" <= now() ORDER BY "snapshotDueAt"
      LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    ) RETURNING id, now() AS at`
}

/** What fails is noted as due again by the next look, for nothing says that it was saved. */
async function saveScheduled(
  { db, hub, jobs, log }: Running,
  { id: boardId, at }: Claimed,
): Promise<boolean> {
  try {
    await hub.durable(boardId)
    const words = { name: 'Saved automatically', cause: 'scheduled', savedBy: null }
    const written = await jobs.run({ kind: 'scheduled', boardId, snapshotId: newId(), ...words })
    await db.board.updateMany({ where: { id: boardId }, data: { snapshotUpTo: at } })
    return written !== null
  } catch (error) {
    log.warn('snapshot.not-saved', { boardId, error })
    return false
  }
}

/** Those nobody asked for, nobody pinned, and that are older than their board keeps them. @returns how many went */
export async function sweepSnapshots({ db, log }: Pick<Running, 'db' | 'log'>): Promise<number> {
  const gone = await db.$queryRaw<{ readonly boardId: string }[]>`
    DELETE FROM "Snapshot" s USING "Board" b
    WHERE s."boardId" = b.id AND s.cause IN ('scheduled', 'before-restore') AND NOT s."isPinned"
      AND s."savedAt" < now() - make_interval(days => b."snapshotDays")
    RETURNING s."boardId"`
  for (const boardId of new Set(gone.map((row) => row.boardId))) {
    await announceNews(db, { boardId, news: { topic: 'snapshots' } })
  }
  if (gone.length > 0) log.info('snapshots.swept', { snapshots: gone.length })
  return gone.length
}
