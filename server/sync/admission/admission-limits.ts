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
  /**
   * Structs looked at to judge the order of one update's letters: between two neighbours that are there, where honest
   * clients were seen to need 32; and beside a lone one, where not all has to be looked at.
   */
  steps: 100_000,
  loneSteps: 1_000_000,
  /**
   * Structs that Yjs may have to go through to place those of one update: before there was a limit, 120 kB of pairs far
   * apart stood the server still for 31 s. What two tabs wrote offline in 1,500 acts took 40,000.
   */
  passed: 500_000,
  /** Orders of one update that honest clients rarely produce. */
  signals: 16,
} as const
