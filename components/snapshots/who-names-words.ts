/** Who may name and pin a snapshot, for an editor who did not save it. */

import type { Snapshot } from './snapshot.ts'

export function whoNamesWords({ cause, savedBy }: Snapshot): string {
  return cause === 'scheduled'
    ? 'Facilitators name and pin it.'
    : `Facilitators and ${savedBy}, who saved it, name and pin it.`
}
