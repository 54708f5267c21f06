/** Limits out of the way, for what must hold without them: rates are another test’s subject. */

import type { SyncLimits } from '#server/sync/sync-limits.ts'

export const LIFTED: Partial<SyncLimits> = {
  messagesPerSecond: 1e9,
  bytesPerSecond: 1e12,
  answerMsPerSecond: 1e9,
  rebuildsPerPerson: 1e9,
  admissionsAtOnce: 100,
  admissionsPerSecond: 1e6,
  socketsPerAddress: 1e6,
}
