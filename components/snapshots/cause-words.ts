/** Why a snapshot is there, in words. */

import { STAGE_NAMES } from '#domain/session/stage.ts'
import type { Snapshot } from './snapshot.ts'

/** Follows a time: "today, 14:32, saved by Ann". */
export function causeWords({ cause, savedBy, stage }: Snapshot): string {
  switch (cause) {
    case 'before-restore':
      return `by itself, when ${savedBy} restored another`
    case 'stage':
      return stage
        ? `by itself, when ${savedBy} ended the stage ${STAGE_NAMES[stage]}`
        : `by itself, when ${savedBy} moved the stage`
    case 'scheduled':
      return 'by itself, while the board changed'
    default:
      return `saved by ${savedBy}`
  }
}
