/** What the sync server has done and refused since it started: plain numbers, ready for /metrics. */

export type SyncCounters = {
  socketsOpened: number
  socketsClosed: number
  /** Sockets that stand in line to be admitted: now, not ever. */
  socketsInLine: number
  /** All that were closed at the door, and why. */
  socketsRefused: number
  refusedNotSignedIn: number
  refusedNotAllowed: number
  refusedNoSuchBoard: number
  refusedTryLater: number
  refusedShuttingDown: number
  originsRefused: number
  /** Sockets refused because their address, or their board, has as many as it may. */
  addressesCrowded: number
  boardsCrowded: number
  framesReceived: number
  updatesReceived: number
  updatesCommitted: number
  deliveries: number
  acknowledgements: number
  flushes: number
  flushesFailed: number
  /** Milliseconds from the first waiting row to its commit, summed over flushes. */
  flushMs: number
  /** Times the database kept rows waiting too long, rows that went into the journal, and writes to it that failed. */
  timesLate: number
  rowsKept: number
  journalFailed: number
  /** Updates not taken because no more could wait for the database. */
  updatesNotTaken: number
  loads: number
  loadsFailed: number
  rebuilds: number
  checkpoints: number
  checkpointsFailed: number
  /** Rows moved out of the log because their board could not be loaded with them. */
  rowsQuarantined: number
  evictions: number
  resyncs: number
  /** Frames dropped: text, unknown type, not the role's to send, foreign or oversize awareness. */
  droppedText: number
  droppedUnknown: number
  droppedByRole: number
  /** Frames dropped because the board was locked, and times something was taken back from a locked lane. */
  droppedByLock: number
  takenBack: number
  droppedAwareness: number
  /** Awareness entries about somebody else; stock clients echo what they hear, so these are not suspicious. */
  foreignAwareness: number
  /** Sockets closed for what they sent. */
  closedMalformed: number
  closedTooLarge: number
  closedTooFast: number
  /** Updates of which a part named something unknown and was left out. */
  updatesIncomplete: number
  /** Updates that were not taken because their board's document is as large as it may be. */
  updatesTooMuch: number
  /** Updates with something under another person's client id, which was left out. */
  updatesForeign: number
  /** Updates that broke a rule of admission, and those with an order that only rare undos explain. */
  updatesRefused: number
  updatesOdd: number
  /** Pages' digests that were compared with a board's document, by outcome. */
  comparedSame: number
  comparedApart: number
  comparedDiffers: number
  comparedLater: number
}

export function zeroCounters(): SyncCounters {
  return { ...ZERO }
}

const ZERO: Readonly<SyncCounters> = {
  socketsOpened: 0,
  socketsClosed: 0,
  socketsInLine: 0,
  socketsRefused: 0,
  refusedNotSignedIn: 0,
  refusedNotAllowed: 0,
  refusedNoSuchBoard: 0,
  refusedTryLater: 0,
  refusedShuttingDown: 0,
  originsRefused: 0,
  addressesCrowded: 0,
  boardsCrowded: 0,
  framesReceived: 0,
  updatesReceived: 0,
  updatesCommitted: 0,
  deliveries: 0,
  acknowledgements: 0,
  flushes: 0,
  flushesFailed: 0,
  flushMs: 0,
  timesLate: 0,
  rowsKept: 0,
  journalFailed: 0,
  updatesNotTaken: 0,
  loads: 0,
  loadsFailed: 0,
  rebuilds: 0,
  checkpoints: 0,
  checkpointsFailed: 0,
  rowsQuarantined: 0,
  evictions: 0,
  resyncs: 0,
  droppedText: 0,
  droppedUnknown: 0,
  droppedByRole: 0,
  droppedByLock: 0,
  takenBack: 0,
  droppedAwareness: 0,
  foreignAwareness: 0,
  closedMalformed: 0,
  closedTooLarge: 0,
  closedTooFast: 0,
  updatesIncomplete: 0,
  updatesTooMuch: 0,
  updatesForeign: 0,
  updatesRefused: 0,
  updatesOdd: 0,
  comparedSame: 0,
  comparedApart: 0,
  comparedDiffers: 0,
  comparedLater: 0,
}
