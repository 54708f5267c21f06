/** Which proposals are selected, pointed at or being dragged: one signal an editor, so that all tokens of a proposal light up together. */

import { type Computed, computed, type Editor, type TLShapeId } from 'tldraw'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { entityOf } from './entity-id.ts'

export type BoardFocus = {
  /** Proposals of which the card or any token is selected. */
  readonly selected: ReadonlySet<ProposalId>
  readonly hovered: ProposalId | undefined
  /** Shapes under way with this person's pointer. */
  readonly dragged: ReadonlySet<TLShapeId>
}

const NO_SHAPES: ReadonlySet<TLShapeId> = new Set()
const foci = new WeakMap<Editor, Computed<BoardFocus>>()

/** The editor's present focus. */
export function focusOf(editor: Editor): Computed<BoardFocus> {
  const known = foci.get(editor)
  if (known) return known
  const focus = computed<BoardFocus>('board focus', () => {
    const selection = editor.getSelectedShapeIds()
    return {
      selected: new Set(selection.map(proposalOf).filter((id) => id !== undefined)),
      hovered: proposalOf(editor.getHoveredShapeId()),
      dragged: editor.isIn('select.translating') ? new Set(selection) : NO_SHAPES,
    }
  })
  foci.set(editor, focus)
  return focus
}

function proposalOf(shapeId: string | null): ProposalId | undefined {
  const ref = shapeId === null ? undefined : entityOf(shapeId)
  if (ref?.of === 'proposal') return ref.id
  return ref?.of === 'position' ? ref.proposalId : undefined
}
