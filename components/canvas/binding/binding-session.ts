/** What the canvas needs of a board session. */

import type { BoardSession } from '#components/board/board-session.ts'

export type BindingSession = Pick<
  BoardSession,
  | 'asks'
  | 'awareness'
  | 'isForeignLane'
  | 'isLaneLocked'
  | 'mayEdit'
  | 'notify'
  | 'refusedFor'
  | 'run'
  | 'seen'
  | 'subscribe'
  | 'shownWhatIfs'
  | 'undo'
  | 'whatIf'
>
