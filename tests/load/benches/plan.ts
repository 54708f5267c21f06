/** How much is run, against whom, and how: the flags of `npm run bench:sync`. */

import type { ServerName } from '../servers/wish.ts'

export type Plan = {
  readonly servers: readonly ServerName[]
  /** A few minutes instead of twenty: shorter windows, one round. */
  readonly quick: boolean
  readonly rounds: number
  /** Parley without its pages. */
  readonly alone: boolean
  /** Folder for CPU profiles of the servers. */
  readonly profile: string | undefined
  readonly say: (words: string) => void
}
