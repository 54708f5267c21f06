/** Shows one's what-if to the others while it is to be shown, and takes it back when it is not, or grows too long. */

import type { BoardSession } from '../board/board-session.ts'

export function showWhatIf(
  session: Pick<BoardSession, 'refuse' | 'shownWhatIfs' | 'whatIf'>,
): void {
  const state = session.whatIf.state()
  const isShown = state?.isShown && state.moves.length > 0
  if (session.shownWhatIfs.show(isShown ? state : undefined)) return
  session.refuse('too long to show')
  session.whatIf.show(false)
}
