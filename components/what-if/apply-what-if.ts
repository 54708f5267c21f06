/** Makes a what-if real, as one act: every move is logged with its name as the reason. */

import { whatIfCommands } from '#domain/board/what-if/what-if-commands.ts'
import type { BoardSession } from '../board/board-session.ts'

/** False, with a notice, where the board may not be changed now: the what-if goes on. */
export function applyWhatIf(session: BoardSession): boolean {
  const state = session.whatIf.state()
  const { refusedReally } = session
  if (!state || refusedReally) {
    session.refuse(refusedReally)
    return false
  }
  const commands = whatIfCommands(state.moves, state.name, session.current().board.negotiation)
  session.whatIf.end()
  session.run(...commands)
  return true
}
