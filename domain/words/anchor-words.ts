/** What a thread is pinned on, in words, and whether that is still there. */

import type { Board } from '#domain/board/board.ts'
import type { Anchor } from '#domain/comments/anchor.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'

export type AnchorWords = { readonly name: string; readonly isGone: boolean }

const UNTITLED = 'A card without a title'

/** Of what is gone, the name it had when the thread was started. */
export function anchorWords(
  { anchor, about }: { readonly anchor: Anchor; readonly about?: string | null | undefined },
  board: Board,
): AnchorWords {
  const name = nameNow(anchor, board)
  if (name !== undefined) return { name: name || UNTITLED, isGone: false }
  return { name: about ?? KIND_WORDS[anchor.of], isGone: true }
}

const KIND_WORDS: Readonly<Record<Anchor['of'], string>> = {
  proposal: 'A card',
  actor: 'A lane',
  issue: 'An issue',
  position: 'A position',
  ink: 'A drawing',
  spot: 'A spot on the floor',
}

function nameNow(anchor: Anchor, { negotiation, ink }: Board): string | undefined {
  const { actors, issues, proposals } = negotiation
  switch (anchor.of) {
    case 'proposal': {
      const proposal = proposals.get(anchor.id)
      return proposal && cardTitle(proposal)
    }
    case 'actor':
      return actors.get(anchor.id)?.name
    case 'issue':
      return issues.get(anchor.id)?.title
    case 'position': {
      const proposal = proposals.get(anchor.proposalId)
      const actor = actors.get(anchor.actorId)
      return proposal && actor && `${actor.name}: ${cardTitle(proposal)}`
    }
    case 'ink':
      return ink.has(anchor.id) ? KIND_WORDS.ink : undefined
    case 'spot':
      return KIND_WORDS.spot
    default:
      return unreachable(anchor)
  }
}

/** The same for threads on the same thing, and for no others. */
export function anchorKey(anchor: Anchor): string {
  switch (anchor.of) {
    case 'position':
      return `position/${anchor.actorId}/${anchor.proposalId}`
    case 'spot':
      return `spot/${anchor.at.join('/')}`
    default:
      return `${anchor.of}/${anchor.id}`
  }
}
