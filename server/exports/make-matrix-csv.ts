/** The matrix for a spreadsheet: the very table that the page shows, in the order of the board, under its issues. */

import { readBoard } from '#domain/board/read-board.ts'
import { csvText } from '#domain/exports/csv.ts'
import { TableMaker } from '#domain/matrix/make-table.ts'
import { PLAIN_SETTINGS } from '#domain/matrix/matrix-settings.ts'
import { tableCells } from '#domain/matrix/table-csv.ts'
import type { Making } from './making.ts'

export async function makeMatrixCsv({
  doc,
}: Pick<Making, 'doc'>): Promise<Uint8Array<ArrayBuffer>> {
  const settings = { ...PLAIN_SETTINGS, sort: 'board', grouped: true } as const
  const table = new TableMaker().make(readBoard(doc).board, settings)
  return new TextEncoder().encode(csvText(tableCells(table)))
}
