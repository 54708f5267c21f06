/**
 * What the sync server counts, in Prometheus's words. Numbers and fixed labels only: no id, name or text gets in here.
 * Every counter of sync-counters.ts has a place, or this file does not compile.
 */

import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { BoardHub } from '../sync/board-hub.ts'
import type { SyncCounters } from '../sync/sync-counters.ts'
import type { SyncObserver } from '../sync/sync-observer.ts'

type Family = { readonly help: string; readonly label?: string }

const FAMILIES = {
  parley_sockets_opened_total: { help: 'Sockets let in.' },
  parley_sockets_closed_total: { help: 'Sockets that were let in and are gone.' },
  parley_frames_received_total: { help: 'WebSocket messages from sockets.' },
  parley_updates_received_total: { help: 'Sync step 2 and update messages from editors.' },
  parley_updates_committed_total: { help: 'Rows of boards that became durable.' },
  parley_deliveries_total: { help: 'Updates times the sockets they were sent to.' },
  parley_acknowledgements_total: { help: 'Acknowledgements sent to pages.' },
  parley_flushes_total: { help: 'INSERTs for all boards together.', label: 'outcome' },
  parley_late_total: { help: 'Times the database kept rows waiting too long.' },
  parley_journal_rows_total: { help: 'Rows kept in the journal while the database was late.' },
  parley_journal_failed_total: { help: 'Writes to the journal that failed.' },
  parley_loads_total: { help: 'Boards read from the database.', label: 'outcome' },
  parley_rebuilds_total: { help: 'Boards made anew from their log while open.' },
  parley_checkpoints_total: { help: 'Checkpoints written, or not.', label: 'outcome' },
  parley_rows_quarantined_total: {
    help: 'Rows put aside because their board cannot be built with them.',
  },
  parley_evictions_total: { help: 'Boards that nobody had open any more, dropped from memory.' },
  parley_resyncs_total: { help: 'Slow readers that got one update instead of many.' },
  parley_taken_back_total: { help: 'Times something was taken back from a locked lane.' },
  parley_odd_orders_total: { help: 'Updates with an order that only rare undos explain.' },
  parley_comparisons_total: {
    help: 'What pages say compared with what their board says.',
    label: 'outcome',
  },
  parley_rejects_total: { help: 'What was refused, by reason.', label: 'reason' },
} satisfies Readonly<Record<string, Family>>

type Place = { readonly in: keyof typeof FAMILIES; readonly as?: string }

const rejected = (reason: string): Place => ({ in: 'parley_rejects_total', as: reason })

/** Where each counter goes; null: it is told by others, or is a gauge below. */
const PLACES: Readonly<Record<keyof SyncCounters, Place | null>> = {
  socketsOpened: { in: 'parley_sockets_opened_total' },
  socketsClosed: { in: 'parley_sockets_closed_total' },
  socketsInLine: null,
  // The sum of the refusals below.
  socketsRefused: null,
  originsRefused: rejected('origin'),
  refusedNotSignedIn: rejected('not_signed_in'),
  refusedNotAllowed: rejected('not_allowed'),
  refusedNoSuchBoard: rejected('no_such_board'),
  refusedTryLater: rejected('try_later'),
  refusedShuttingDown: rejected('shutting_down'),
  addressesCrowded: rejected('address_crowded'),
  boardsCrowded: rejected('board_crowded'),
  framesReceived: { in: 'parley_frames_received_total' },
  updatesReceived: { in: 'parley_updates_received_total' },
  updatesCommitted: { in: 'parley_updates_committed_total' },
  deliveries: { in: 'parley_deliveries_total' },
  acknowledgements: { in: 'parley_acknowledgements_total' },
  flushes: { in: 'parley_flushes_total', as: 'tried' },
  flushesFailed: { in: 'parley_flushes_total', as: 'failed' },
  // The histograms below say it better.
  flushMs: null,
  timesLate: { in: 'parley_late_total' },
  rowsKept: { in: 'parley_journal_rows_total' },
  journalFailed: { in: 'parley_journal_failed_total' },
  updatesNotTaken: rejected('backlog_full'),
  loads: { in: 'parley_loads_total', as: 'loaded' },
  loadsFailed: { in: 'parley_loads_total', as: 'failed' },
  rebuilds: { in: 'parley_rebuilds_total' },
  checkpoints: { in: 'parley_checkpoints_total', as: 'written' },
  checkpointsFailed: { in: 'parley_checkpoints_total', as: 'failed' },
  rowsQuarantined: { in: 'parley_rows_quarantined_total' },
  evictions: { in: 'parley_evictions_total' },
  resyncs: { in: 'parley_resyncs_total' },
  droppedText: rejected('text_frame'),
  droppedUnknown: rejected('unknown_message'),
  droppedByRole: rejected('role'),
  droppedByLock: rejected('locked'),
  takenBack: { in: 'parley_taken_back_total' },
  droppedAwareness: rejected('awareness'),
  foreignAwareness: rejected('foreign_awareness'),
  closedMalformed: rejected('malformed'),
  closedTooLarge: rejected('too_large'),
  closedTooFast: rejected('too_fast'),
  updatesIncomplete: rejected('update_incomplete'),
  updatesTooMuch: rejected('document_full'),
  updatesForeign: rejected('update_foreign'),
  updatesRefused: rejected('update_unfit'),
  updatesOdd: { in: 'parley_odd_orders_total' },
  comparedSame: { in: 'parley_comparisons_total', as: 'same' },
  comparedApart: { in: 'parley_comparisons_total', as: 'apart' },
  comparedDiffers: { in: 'parley_comparisons_total', as: 'differs' },
  comparedLater: { in: 'parley_comparisons_total', as: 'later' },
}

/** From a database beside us to one that hardly answers. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** The histograms, for attachSync; they are filled as rows are committed. */
export function syncObserver(registry: Registry): SyncObserver {
  const registers = [registry]
  const commit = new Histogram({
    name: 'parley_commit_seconds',
    help: 'One INSERT of rows, from its beginning to its answer.',
    buckets: SECONDS,
    registers,
  })
  const flush = new Histogram({
    name: 'parley_flush_seconds',
    help: 'From the moment the oldest row of an INSERT came to the moment it was durable.',
    buckets: SECONDS,
    registers,
  })
  return {
    committed: ({ waitedMs, commitMs }) => {
      commit.observe(commitMs / 1000)
      flush.observe(waitedMs / 1000)
    },
  }
}

/** Counters and gauges, read from the hub whenever somebody asks. */
export function registerSyncMetrics(registry: Registry, hub: BoardHub): void {
  for (const [name, family] of Object.entries<Family>(FAMILIES)) {
    registerFamily(registry, hub.counters, { name, ...family })
  }
  const gauge = (name: string, help: string, read: () => number) => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  }
  gauge('parley_rooms', 'Boards in memory.', () => hub.roomCount)
  gauge('parley_sockets', 'Sockets that are open.', () => hub.vitals.sockets)
  gauge('parley_sockets_in_line', 'Sockets that wait to be admitted.', () => {
    return hub.counters.socketsInLine
  })
  gauge('parley_backlog_rows', 'Rows that wait for the database.', () => hub.vitals.backlogRows)
  gauge('parley_backlog_bytes', 'Bytes of these rows.', () => hub.vitals.backlogBytes)
  gauge('parley_journal_bytes', 'Size of the journal on disk.', () => hub.vitals.journalBytes)
  registerState(registry, hub)
}

/** 1 for the state that holds, 0 for the others. */
function registerState(registry: Registry, hub: BoardHub): void {
  new Gauge({
    name: 'parley_storage_state',
    help: 'kept: what is shown is durable. late: it waits for the database. full: no more can wait.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const state of ['kept', 'late', 'full'] as const) {
        this.set({ state }, hub.vitals.storage === state ? 1 : 0)
      }
    },
  })
}

function registerFamily(
  registry: Registry,
  counters: SyncCounters,
  { name, help, label }: Family & { readonly name: string },
): void {
  const placed = Object.entries(PLACES).filter(([, place]) => place?.in === name)
  new Counter({
    name,
    help,
    labelNames: label === undefined ? [] : [label],
    registers: [registry],
    collect() {
      this.reset()
      for (const [counter, place] of placed) {
        const labels = label === undefined ? {} : { [label]: place?.as ?? '' }
        this.inc(labels, counters[counter as keyof SyncCounters])
      }
    },
  })
}
