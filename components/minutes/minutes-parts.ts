/** What the desk and the paper are drawn from. */

import type { MinutesDraft } from '#domain/minutes/minutes-draft.ts'
import type { MinutesNow, MinutesState, OwnMinutes } from './own-minutes.ts'

export type MinutesPartsProps = {
  readonly own: OwnMinutes
  readonly state: MinutesState
  readonly draft: MinutesDraft
  readonly now: MinutesNow
}
