/**
 * What copies of derived shapes mean (Alt-drag, duplicate, paste): a copied card is a new proposal with the same words.
 * Nothing else on the board can be there twice. Pure.
 */

import type { At, Board } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { DropTarget } from './drop-target.ts'

export type Clone = {
  /** The id tldraw made up for the copy. */
  readonly shapeId: string
  readonly of: 'card' | 'token' | 'lane' | 'heading'
  /** The proposal it was copied from; it may belong to another board. */
  readonly proposalId?: string
  /** The words on the copied card, for when that proposal is not here. */
  readonly title?: string
  readonly at: At
  /** What it was dropped on, when the copy was dragged. */
  readonly target?: DropTarget
}

export type Cloning = {
  readonly commands: readonly Command[]
  /** From a copy's shape id to the new proposal. */
  readonly proposals: ReadonlyMap<string, ProposalId>
  readonly refused?: string
}

/** Where the new card lies when the copy itself was dropped on a lane: beside the original. */
const BESIDE = 24

export function cloneCommands(
  clones: readonly Clone[],
  board: Board,
  newId: () => ProposalId,
): Cloning {
  const cards = clones.filter((clone) => clone.of === 'card')
  const proposals = new Map(cards.map((clone) => [clone.shapeId, newId()]))
  const commands = cards.flatMap((clone) => {
    const id = proposals.get(clone.shapeId)
    return id ? cardCommands(clone, id, board) : []
  })
  const isRefused = clones.length > 0 && cards.length === 0
  return {
    commands,
    proposals,
    ...(isRefused && {
      refused: 'Only proposals can be copied. A position is moved, not doubled.',
    }),
  }
}

function cardCommands(clone: Clone, id: ProposalId, board: Board): readonly Command[] {
  const source = [...board.negotiation.proposals.values()].find(
    (proposal) => proposal.id === clone.proposalId,
  )
  const lies = source && board.placement.proposals.get(source.id)
  const isOverLane = clone.target !== undefined && clone.target.zone !== 'floor'
  const at: At =
    isOverLane && lies
      ? [lies[0] + BESIDE, lies[1] + BESIDE]
      : [Math.round(clone.at[0]), Math.round(clone.at[1])]
  const words = source ? wordsOf(source) : { title: clone.title ?? '' }
  const add: Command = { type: 'addProposal', proposal: { id, ...words }, at }
  if (clone.target?.zone !== 'band') return [add]
  const { actorId, band: stance } = clone.target
  return [add, { type: 'takePosition', actorId, proposalId: id, stance }]
}

type Words = Extract<Command, { type: 'addProposal' }>['proposal']

/** What it says, not what became of it: nobody tabled the copy, no source is quoted for it. */
function wordsOf(source: Words): Omit<Words, 'id'> {
  const { title, cardTitle, shortTitle, text, issueId, kind, amount } = source
  return {
    title,
    ...(cardTitle !== undefined && { cardTitle }),
    ...(shortTitle !== undefined && { shortTitle }),
    ...(text !== undefined && { text }),
    ...(issueId !== undefined && { issueId }),
    ...(kind !== undefined && { kind }),
    ...(amount !== undefined && { amount }),
  }
}
