/** What an import would do to the open board: chosen by its kind, from domain/imports and the canvas. */

import { planLines } from '#domain/imports/lines-to-cards.ts'
import { counted, type Plan } from '#domain/imports/plan.ts'
import { planBoard } from '#domain/imports/plan-board.ts'
import { planTable } from '#domain/imports/plan-table.ts'
import type { Mapping, TableKind } from '#domain/imports/table-columns.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { BoardSession } from '../board/board-session.ts'
import { newId } from '../board/new-id.ts'
import type { ViewHandle } from '../canvas/canvas-handle.ts'
import type { ImportSource } from './import-source.ts'

export type TableChoice = { readonly kind: TableKind; readonly mapping: Mapping }

export type ToPlan = {
  readonly source: Exclude<ImportSource, { kind: 'refused' }>
  readonly choice: TableChoice | undefined
  readonly session: BoardSession
  readonly view: ViewHandle | undefined
}

/** Undefined while nobody said what a table is of. */
export function planImport({ source, choice, session, view }: ToPlan): Plan | undefined {
  const { board } = session.current()
  const refusesActor = (actorId: string): string | undefined => whyNot(session, actorId)
  switch (source.kind) {
    case 'lines':
      return planLines(board, source.text, newId)
    case 'board':
      return planBoard({ file: source.file, board, newId, refusesActor })
    case 'table': {
      const { rows } = source.table
      return choice && planTable({ ...choice, rows, board, newId, refusesActor })
    }
    case 'drawing':
      return planDrawing(source, session, view)
    default:
      return unreachable(source)
  }
}

function planDrawing(
  { tldr }: Extract<ImportSource, { kind: 'drawing' }>,
  session: BoardSession,
  view: ViewHandle | undefined,
): Plan {
  const taken = view?.takeDrawing?.(tldr, { board: session.current().board, newId })
  const records = taken?.records ?? []
  const shapes = records.filter(({ typeName }) => typeName === 'shape').length
  return {
    commands: records.length > 0 ? [{ type: 'putInk', records }] : [],
    makes: counted(shapes, 'drawing'),
    notes: taken ? [] : ['Drawings go onto the canvas: open the board as a canvas first.'],
    bad: taken?.left ?? [],
    preview: { head: [], rows: [] },
  }
}

/** What one may not do by hand, no file does for one. */
function whyNot(session: BoardSession, actorId: string): string | undefined {
  if (session.isForeignLane(actorId)) return 'you speak for another actor'
  return session.isLaneLocked(actorId) ? 'this actor’s lane is locked' : undefined
}
