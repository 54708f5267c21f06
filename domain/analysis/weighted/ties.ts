/** Which options hang together, as searches that decide issue by issue ask it. Made by ../option-ties.ts. */

import type { Choice } from './bargaining-space.ts'

/** An option, by the index of its issue and its own. */
export type Place = readonly [issue: number, option: number]

export type Ties = {
  /** Whether two options can never stand together, whatever the other issues bring. */
  readonly clash: (a: Place, b: Place) => boolean
  /** Whether a whole choice holds what its proposals depend on, and nothing that excludes another. */
  readonly holds: (choice: Choice) => boolean
}
