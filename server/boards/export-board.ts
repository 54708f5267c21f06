/** The whole board as data, for the one who leaves with it. */

import { readBoard } from '#domain/board/read-board.ts'
import { type ExportedBoard, exportJson } from '#domain/exports/export-json.ts'
import type { Runtime } from '../runtime.ts'

/** `now` in ms since the epoch. @throws DomainError `not_found` when the board is gone meanwhile */
export function exportBoard(
  { hub }: Pick<Runtime, 'hub'>,
  boardId: string,
  now: number,
): Promise<ExportedBoard> {
  return hub.read(boardId, (doc) => {
    const reading = readBoard(doc)
    const board = { id: boardId, title: reading.board.negotiation.title }
    return exportJson(reading, board, new Date(now).toISOString())
  })
}
