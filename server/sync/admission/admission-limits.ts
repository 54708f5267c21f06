/** How large the parts of an update may be [S11]; the whole is bounded by the message (sync-limits.ts). */

export const ADMISSION_LIMITS = {
  /** Clients in one update, and clients nobody has heard of before. */
  clients: 4_096,
  newClients: 256,
  /** Ids of clients are below 2^32; clocks and lengths below 2^31, so that sums stay exact everywhere. */
  clientId: 2 ** 32 - 1,
  clock: 2 ** 31 - 1,
  keyBytes: 256,
  /** One value under a key or in a list; runs of letters merge on the client and have no limit of their own. */
  valueBytes: 256 * 1024,
  valueParts: 65_536,
  valueDepth: 16,
  typeDepth: 6,
  /** Neighbours looked at to judge the order of one update's letters; beyond that it is looked at afterwards. */
  steps: 500_000,
} as const
