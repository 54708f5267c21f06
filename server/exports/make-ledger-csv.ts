/** The ledger for a spreadsheet, people under the names they have on the board. */

import { readBoard } from '#domain/board/read-board.ts'
import { csvText } from '#domain/exports/csv.ts'
import { ledgerCells } from '#domain/exports/ledger-csv.ts'
import { madeUpNames } from '../minutes/made-up-names.ts'
import type { Making } from './making.ts'

export async function makeLedgerCsv({
  pool,
  boardId,
  doc,
}: Pick<Making, 'pool' | 'boardId' | 'doc'>): Promise<Uint8Array<ArrayBuffer>> {
  const { negotiation } = readBoard(doc).board
  const names = await madeUpNames(pool, boardId, negotiation)
  return new TextEncoder().encode(csvText(ledgerCells(negotiation, names)))
}
