/**
 * How much one socket, one board and the backlog may take, and how long things may last. Each can be set by an
 * environment variable (README.md has the table); config.ts reads them.
 */

export type SyncLimits = {
  /** From the beginning of a socket's admission to the answer of `admit`. */
  readonly admissionMs: number
  /** Sockets being admitted at a time, and how many may begin a second; the others wait in line. */
  readonly admissionsAtOnce: number
  readonly admissionsPerSecond: number
  /** Open sockets of one board, and of one address, for a workshop may sit behind one. */
  readonly socketsPerBoard: number
  readonly socketsPerAddress: number
  /** Bytes of one message. */
  readonly messageBytes: number
  /**
   * Bytes of a board's document, encoded, each struct counting 32 at least: beyond it nothing that makes it larger is
   * taken from sockets.
   */
  readonly documentBytes: number
  /** Bytes of one person's awareness state; `gestureBytes` while a gesture is in it. */
  readonly awarenessBytes: number
  readonly gestureBytes: number
  /** Long-run rates of one socket; twice as much may come at once. */
  readonly messagesPerSecond: number
  readonly bytesPerSecond: number
  /** Milliseconds of encoding that one person's questions may take in a second; three times as much at once. */
  readonly answerMsPerSecond: number
  /** Unsent bytes in one socket at which awareness is left out, and at which updates give way to one resync. */
  readonly laggingBytes: number
  readonly behindBytes: number
  /** Bytes of updates that wait for the database, over all boards; beyond them boards are read-only. */
  readonly backlogBytes: number
  /** How long a row waits for the database before rows are shown from the journal. */
  readonly degradedAfterMs: number
  /** How often one person's updates may make a board be loaded anew while its room lives [S11]. */
  readonly rebuildsPerPerson: number
  /** Smallest time between two awareness frames of a room. */
  readonly awarenessMs: number
  /** A socket to which nothing was sent for this long gets an empty message. */
  readonly quietMs: number
  /** A socket from which not even a pong came for this long is given up. */
  readonly silentMs: number
  /** How often quiet and silent sockets are looked for. */
  readonly patrolMs: number
  /** How long an empty room is kept. */
  readonly idleMs: number
  /** Rows since the checkpoint, or bytes of them, that make a new one worth writing. */
  readonly checkpointRows: number
  readonly checkpointBytes: number
  /** Smallest time between two checkpoints of a board that people work on. */
  readonly checkpointMs: number
  /** How long shutting down waits for the database. */
  readonly drainMs: number
}

export const DEFAULT_LIMITS: SyncLimits = {
  admissionMs: 5_000,
  // 300 at once are all in after 3 s, and those who are in hardly notice.
  admissionsAtOnce: 8,
  admissionsPerSecond: 100,
  socketsPerBoard: 500,
  socketsPerAddress: 1_000,
  messageBytes: 1024 * 1024,
  documentBytes: 64 * 1024 * 1024,
  awarenessBytes: 4 * 1024,
  gestureBytes: 64 * 1024,
  messagesPerSecond: 300,
  bytesPerSecond: 4 * 1024 * 1024,
  answerMsPerSecond: 100,
  rebuildsPerPerson: 3,
  laggingBytes: 1024 * 1024,
  behindBytes: 4 * 1024 * 1024,
  backlogBytes: 64 * 1024 * 1024,
  degradedAfterMs: 250,
  awarenessMs: 33,
  quietMs: 20_000,
  silentMs: 60_000,
  patrolMs: 5_000,
  idleMs: 30_000,
  checkpointRows: 500,
  checkpointBytes: 1024 * 1024,
  checkpointMs: 30_000,
  drainMs: 10_000,
}

/** The environment variable that sets a limit: SYNC_MESSAGE_BYTES for messageBytes. */
export function limitVariable(name: string): string {
  return `SYNC_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`
}
