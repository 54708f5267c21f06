/** How the shape of a proposal looks right now. Each part is a plain value, so a shape is drawn again only when its own look changes. */

import { type TLShapeId, useEditor, useValue } from 'tldraw'
import { focusOf } from './board-focus.ts'
import { type Holder, heldBy } from './held-by.ts'
import { type Level, levelOf } from './level-of-detail.ts'
import { newsMarks } from './news-marks.ts'

export type ProposalLook = {
  readonly level: Level
  /** `others`: another proposal is selected and this one stands back. */
  readonly selection: 'this' | 'others' | 'none'
  /** Whether the pointer is on any shape of the same proposal. */
  readonly hovered: boolean
  readonly dragged: boolean
  /** Whether an arrow about to be bound points at this shape. */
  readonly hinted: boolean
  readonly holder: Holder | undefined
  /** Whether it changed since this person was last here, while that is shown. */
  readonly isNews: boolean
}

/** The look of one shape of a proposal. */
export function useProposalLook(shapeId: TLShapeId, proposalId: string): ProposalLook {
  const editor = useEditor()
  const level = useValue(levelOf(editor))
  const selection = useValue(
    'selection',
    () => selectionOf(proposalId, focusOf(editor).get().selected),
    [editor, proposalId],
  )
  const hovered = useValue('hovered', () => focusOf(editor).get().hovered === proposalId, [
    editor,
    proposalId,
  ])
  const dragged = useValue('dragged', () => focusOf(editor).get().dragged.has(shapeId), [
    editor,
    shapeId,
  ])
  const hinted = useValue('hinted', () => editor.getHintingShapeIds().includes(shapeId), [
    editor,
    shapeId,
  ])
  const holder = useValue('holder', () => heldBy.get().get(shapeId), [shapeId])
  const isNews = useValue('news', () => newsMarks.get().has(shapeId), [shapeId])
  return { level, selection, hovered, dragged, hinted, holder, isNews }
}

function selectionOf(proposalId: string, selected: ReadonlySet<string>): ProposalLook['selection'] {
  if (selected.size === 0) return 'none'
  return selected.has(proposalId) ? 'this' : 'others'
}
