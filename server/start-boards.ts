/**
 * Puts live boards on the http server: their store and journal, the worker, what other processes announce,
 * and what /metrics says of it all. Part of main.ts. Next: sync/attach-sync.ts.
 */
import type { Server } from 'node:http'
import { join } from 'node:path'
import { makeAdmit } from './access/admit.ts'
import { RIGHTS_CHANNEL } from './access/announce-rights.ts'
import { seatOnBoard } from './access/board-standing.ts'
import { keepSweeping } from './access/sweep-sessions.ts'
import { NEWS_CHANNEL, readNewsNote } from './boards/announce-news.ts'
import { keepTitle } from './boards/keep-title.ts'
import { keepSweepingTrash } from './boards/sweep-trash.ts'
import type { Closers } from './closers.ts'
import type { Config } from './config.ts'
import { openBoardStore } from './database/board-store.ts'
import { connectDatabase } from './database/client.ts'
import { openDoorRows } from './database/door-rows.ts'
import { NotifyFeed } from './database/notify-feed.ts'
import { peerAddress } from './http/peer-address.ts'
import type { Log } from './log.ts'
import { Metrics } from './metrics/answer-metrics.ts'
import type { Runtime } from './runtime.ts'
import { lockOf } from './session/read-session.ts'
import { attachSync } from './sync/attach-sync.ts'
import type { BoardHub } from './sync/board-hub.ts'
import { BacklogJournal } from './sync/journal/backlog-journal.ts'
import { replayJournals } from './sync/journal/replay-journals.ts'
import { storeStays } from './visits/store-stays.ts'
import { VisitBook } from './visits/visit-book.ts'
import { BoardJobs } from './worker/board-jobs.ts'

export type StartBoards = {
  readonly config: Config
  readonly server: Server
  /** Connection string of a migrated database. */
  readonly url: string
  readonly log: Log
  /** Gets everything that is opened here but the hub, which is shut down before the pages are. */
  readonly closers: Closers
}
/** Of one person's at a time: a file may take a minute, and others wait for theirs. */
const MOST_FILES = 3

export type Boards = Pick<Runtime, 'db' | 'hub' | 'jobs' | 'files'> & { readonly metrics: Metrics }

export async function startBoards({
  config,
  server,
  url,
  log,
  closers,
}: StartBoards): Promise<Boards> {
  const db = connectDatabase(url, (error) => log.warn('database.lost', { error }))
  closers.add('database client', () => db.$disconnect())
  const doorRows = openDoorRows(url, (error) => log.warn('database.lost', { error }))
  closers.add('door', () => doorRows.close())
  const endSweeping = keepSweeping(db, log)
  closers.add('sweeping', async () => endSweeping())
  const store = openBoardStore(url)
  closers.add('board store', () => store.close())
  const journalFolder = join(config.dataDir, 'journal')
  // Before any board can be asked for: what an earlier life showed and could not store [S8].
  await replayJournals(journalFolder, store, log)
  const jobs = new BoardJobs(url, log)
  closers.add('board worker', () => jobs.close())
  const files = new BoardJobs(url, log, { exportFont: config.exportFont, mostOfCaller: MOST_FILES })
  closers.add('file worker', () => files.close())
  const visits = new VisitBook({ store: (stays) => storeStays(db, stays), log, now: Date.now })
  closers.add('visits', () => visits.close())
  const metrics = new Metrics(config.metricsToken)
  const hub = attachSync(server, {
    store,
    jobs,
    observer: metrics.observer,
    journal: new BacklogJournal(journalFolder),
    log,
    admit: makeAdmit({ doorRows, db, config }),
    memberSeat: (boardId, personId) => seatOnBoard(db, boardId, personId),
    boardLock: (boardId) => lockOf(db, boardId),
    onTitle: (boardId, title) => keepTitle(db, boardId, title),
    presence: visits,
    publicUrl: config.publicUrl,
    addressOf: (request) => peerAddress(request, config.trustedProxies),
    limits: config.limits,
  })
  metrics.watch(hub)
  const endTrash = keepSweepingTrash({ db, hub, log })
  closers.add('trash', async () => endTrash())
  const feed = hearOthers(url, hub, log)
  closers.add('feed', () => feed.close())
  return { db, hub, jobs, files, metrics }
}

/** What is announced by any process of this database takes effect on our sockets [S13, S19]. */
function hearOthers(url: string, hub: BoardHub, log: Log): NotifyFeed {
  const heard = {
    [RIGHTS_CHANNEL]: (boardId: string) => void hub.recheck(boardId),
    [NEWS_CHANNEL]: (note: string) => tellNews(hub, note, log),
  }
  const missed = () => {
    void hub.recheckAll()
    hub.tellMissed()
  }
  return new NotifyFeed(url, { heard, missed }, log)
}

function tellNews(hub: BoardHub, text: string, log: Log): void {
  const note = readNewsNote(text)
  if (note === undefined) log.warn('news.not-understood')
  else hub.tell(note)
}
