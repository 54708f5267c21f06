/** Does what a plan says, in one act that one undo takes back. */

import { actBytes, MAX_ACT_BYTES } from '#domain/imports/act-bytes.ts'
import type { Plan } from '#domain/imports/plan.ts'
import type { BoardSession } from '../board/board-session.ts'
import { REFUSALS } from '../board/refusals.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'

/** @returns why it was not done; undefined: it was */
export function carryOutPlan(session: BoardSession, { commands, makes }: Plan): string | undefined {
  const tooLarge = tooLargeWords(session, commands)
  if (tooLarge !== undefined) return tooLarge
  if (session.refusedFor !== undefined) return REFUSALS[session.refusedFor]
  session.run(...commands)
  session.notify({
    text: `Imported: ${makes.join(', ')}. Undo takes all of it back.`,
    tone: 'info',
    action: { label: 'Undo', run: undoUnlessMore(session) },
  })
  return undefined
}

/** Letters of JSON that are certainly no more than an act may have, with the ledger's entries. */
const SURELY_FITS = 200_000

/** Why these cannot be one act; undefined: they can. Working it out takes as long as doing them. */
export function tooLargeWords(
  session: BoardSession,
  commands: Plan['commands'],
): string | undefined {
  if (JSON.stringify(commands).length < SURELY_FITS) return undefined
  const bytes = actBytes(session.doc, commands, session.act())
  if (bytes <= MAX_ACT_BYTES) return undefined
  const size = (bytes / 1_000_000).toFixed(1)
  return `This is ${size} MB of changes, and an open board takes 1 MB in one act, which one undo takes back. Nothing was changed.`
}

/** The button means the import, and undo means the last act: they are the same until something else is done. */
function undoUnlessMore(session: BoardSession): () => void {
  let isLast = true
  const stop = session.undo.onChange(() => {
    isLast = false
    stop()
  })
  return () => {
    stop()
    if (isLast) session.undo.undo()
    else
      session.notify({ text: 'You did something since. Undo takes that back first.', tone: 'info' })
  }
}

/** What to show once it is done. */
export function cardsIn({ commands }: Plan): readonly EntityRef[] {
  return commands.flatMap((command): EntityRef[] =>
    command.type === 'addProposal' ? [{ of: 'proposal', id: command.proposal.id }] : [],
  )
}
