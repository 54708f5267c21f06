/** Enters the mode and opens its panel; pressed while in it, only the panel. */

import type { BoardSession } from '../board/board-session.ts'
import type { BoardView } from '../board/board-view.tsx'

type Around = {
  readonly session: Pick<BoardSession, 'whatIf'>
  readonly view: Pick<BoardView, 'open'>
}

export function enterWhatIf({ session, view }: Around): void {
  if (!session.whatIf.isOn) session.whatIf.start()
  view.open('what-if')
}
