/** What deleting derived shapes means: cards are removed, tokens fall silent, lanes stay. Pure. */

import type { Board } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { EntityRef } from '../canvas-handle.ts'

export type Deletion = {
  readonly commands: readonly Command[]
  /** What stays, and why, in words for the person who tried. */
  readonly refused: readonly { readonly ref: EntityRef; readonly why: string }[]
}

export function deletionCommands(refs: readonly EntityRef[], board: Board): Deletion {
  const gone = new Set(refs.flatMap((ref) => (ref.of === 'proposal' ? [ref.id] : [])))
  const commands: Command[] = []
  const refused: { ref: EntityRef; why: string }[] = []
  for (const ref of refs) {
    const why = refusal(ref, gone, board)
    if (why) refused.push({ ref, why })
    else commands.push(...commandsFor(ref, gone))
  }
  return { commands, refused }
}

function refusal(ref: EntityRef, gone: ReadonlySet<ProposalId>, board: Board): string | undefined {
  if (ref.of === 'actor')
    return 'A lane is not deleted here. Take it off the board in the list of actors.'
  if (ref.of !== 'issue') return undefined
  const proposals = board.negotiation.proposals.values()
  const isNeeded = [...proposals].some(({ id, issueId }) => issueId === ref.id && !gone.has(id))
  return isNeeded ? 'This issue still has proposals. Move or delete them first.' : undefined
}

/** A token whose proposal goes in the same act goes with it: its position is not withdrawn. */
function commandsFor(ref: EntityRef, gone: ReadonlySet<ProposalId>): readonly Command[] {
  if (ref.of === 'proposal' || ref.of === 'issue')
    return [{ type: 'remove', of: ref.of, id: ref.id }]
  if (ref.of !== 'position' || gone.has(ref.proposalId)) return []
  const { actorId, proposalId } = ref
  return [{ type: 'takePosition', actorId, proposalId, stance: 'unknown' }]
}
