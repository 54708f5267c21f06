/**
 * What routes and pages need of the running program. Next bundles them apart from main.ts in the same process, so a
 * module of ours exists twice there; the global object is the one place both can see.
 */
import { DomainError } from '#domain/access/domain-error.ts'
import type { Config } from './config.ts'
import type { PrismaClient } from './database/generated/client.ts'
import type { Log } from './log.ts'
import type { BoardHub } from './sync/board-hub.ts'
import type { BoardJobs } from './worker/board-jobs.ts'

export type Runtime = {
  readonly config: Config
  readonly db: PrismaClient
  readonly hub: BoardHub
  readonly jobs: BoardJobs
  /** A second worker, so that nothing a board needs to live waits behind a large picture. */
  readonly files: BoardJobs
  readonly log: Log
  /** What share links are derived from. */
  readonly secret: Uint8Array
}

const KEY = Symbol.for('parley.runtime')
const place = globalThis as { [KEY]?: Runtime }

export function setRuntime(runtime: Runtime): void {
  place[KEY] = runtime
}

/** @throws DomainError `unavailable` while the program is starting, or when pages run without it (`next build`) */
export function runtime(): Runtime {
  const present = place[KEY]
  if (present === undefined) throw new DomainError('unavailable', 'Parley is still starting.')
  return present
}
