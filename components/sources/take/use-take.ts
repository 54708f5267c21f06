/** Puts what was made of words on the board, and says so where one is reading on. */

import type { Command } from '#domain/board/command.ts'
import type { TakenRef } from '#domain/sources/taken-from.ts'
import { useBoardSession } from '../../board/board-context.tsx'
import { useBoardView } from '../../board/board-view.tsx'
import { showTaken, TAKEN_WORDS } from '../show-taken.ts'

/** The command, and what it makes. */
export function useTake(): (command: Command, ref: TakenRef) => void {
  const session = useBoardSession()
  const view = useBoardView()
  return (command, ref) => {
    // Refused, with a notice of its own: the role may have changed meanwhile.
    if (!session.mayEdit) return session.run(command)
    session.run(command)
    session.notices.show({
      text: `${TAKEN_WORDS[ref.of]} taken from the source.`,
      tone: 'info',
      about: 'taken',
      action: { label: 'Show it', run: () => showTaken(view, ref) },
    })
  }
}
