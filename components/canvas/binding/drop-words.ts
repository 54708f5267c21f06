/** What the drop would say, while the thing is still in hand: shown at the pointer and by the band under it. Pure. */

import type { Board } from '#domain/board/board.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { tokenTitle } from '#domain/negotiation/proposal.ts'
import { inSentence, STANCE_WORDS } from '#domain/words/words.ts'
import type { EntityRef } from '../canvas-handle.ts'
import type { DropHighlight } from '../shapes/drop-highlight.ts'
import type { DropTarget } from './drop-target.ts'

type Held = Extract<EntityRef, { of: 'proposal' | 'position' }>

/** Null where a drop means nothing, or nothing but another place on the floor. */
export function dropHighlightFor(
  refs: readonly EntityRef[],
  target: DropTarget,
  board: Board,
): DropHighlight | null {
  if (refs.length === 0 || refs.some((ref) => ref.of === 'actor')) return null
  const held = refs.filter((ref): ref is Held => ref.of === 'proposal' || ref.of === 'position')
  if (held.length === 0) return null
  switch (target.zone) {
    case 'band':
      return bandHighlight(held, target, board)
    case 'header':
      return {
        ...target,
        zone: 'header',
        allowed: true,
        words: `Tabled by ${nameOf(target.actorId, board)}.`,
      }
    case 'floor':
      return floorHighlight(refs, board)
    case 'tray':
      return trayHighlight(held, target, board)
    case 'foot':
    case 'gap':
      return null
  }
}

function bandHighlight(
  held: readonly Held[],
  { actorId, band }: Extract<DropTarget, { zone: 'band' }>,
  board: Board,
): DropHighlight {
  const proposalIds = new Set(held.map((ref) => (ref.of === 'proposal' ? ref.id : ref.proposalId)))
  const newIds = [...proposalIds].filter((proposalId) => {
    const position = board.negotiation.positions.get(positionKey(actorId, proposalId))
    return position?.stance !== band
  })
  const said = `${nameOf(actorId, board)}: ${inSentence(STANCE_WORDS[band])}`
  const [only] = newIds
  const proposal = newIds.length === 1 && only ? board.negotiation.proposals.get(only) : undefined
  return {
    zone: 'band',
    actorId,
    band,
    allowed: true,
    words: bandWords(said, newIds.length, band === 'conditional'),
    ...(proposal && { title: tokenTitle(proposal) }),
  }
}

function bandWords(said: string, count: number, isConditional: boolean): string {
  if (count === 0) return `${said}, as before.`
  const many = count > 1 ? `, ${count} proposals` : ''
  return isConditional ? `${said}${many}. Drop, then say on what.` : `${said}${many}.`
}

function trayHighlight(
  held: readonly Held[],
  { packageId }: Extract<DropTarget, { zone: 'tray' }>,
  board: Board,
): DropHighlight {
  const known = board.negotiation.packages.get(packageId)
  const ids = new Set(held.map((ref) => (ref.of === 'proposal' ? ref.id : ref.proposalId)))
  const added = [...ids].filter((id) => !known?.proposalIds.includes(id)).length
  const title = known ? known.title || 'a package' : 'a new package'
  const words = added === 0 ? `In ${title} already.` : `Into ${title}${many(added)}.`
  return { zone: 'tray', allowed: added > 0, words }
}

function many(count: number): string {
  return count > 1 ? `, ${count} proposals` : ''
}

/** Only tokens fall silent on the floor, and only when nothing else is in hand (drop-commands.ts). */
function floorHighlight(refs: readonly EntityRef[], board: Board): DropHighlight | null {
  const tokens = refs.filter((ref) => ref.of === 'position')
  const [first] = tokens
  if (!first || tokens.length < refs.length) return null
  const words =
    tokens.length === 1
      ? `${nameOf(first.actorId, board)}: silent again.`
      : `${tokens.length} positions: silent again.`
  return { zone: 'floor', allowed: true, words }
}

function nameOf(actorId: string, board: Board): string {
  return [...board.negotiation.actors.values()].find(({ id }) => id === actorId)?.name ?? actorId
}
