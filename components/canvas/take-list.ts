/** A list that somebody pastes on the canvas becomes cards, free of all that lies there; any other text stays a text. */

import type { Editor } from 'tldraw'
import { isList, planLines } from '#domain/imports/lines-to-cards.ts'
import type { BoardSession } from '../board/board-session.ts'
import { newId } from '../board/new-id.ts'
import { cardsIn, carryOutPlan } from '../imports/carry-out-plan.ts'
import { reveal } from './reveal.ts'
import { shapeIdOf } from './shapes/board-shape.ts'

/** @returns whether it was a list, and is on the board now */
export function takeList(editor: Editor, session: BoardSession, text: string): boolean {
  if (!isList(text) || session.whatIf.isOn || session.refusedFor !== undefined) return false
  const plan = planLines(session.current().board, text, newId)
  const problem = carryOutPlan(session, plan)
  if (problem !== undefined) return false
  const ids = cardsIn(plan).map(shapeIdOf)
  // The canvas has them once what was done has been heard by all.
  queueMicrotask(() => {
    editor.setSelectedShapes(ids)
    reveal(editor, ids)
  })
  return true
}
