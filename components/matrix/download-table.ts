/** Saves the table as it is shown as a CSV file. */

import { csvText } from '#domain/exports/csv.ts'
import type { MatrixTable } from '#domain/matrix/matrix-table.ts'
import { tableCells } from '#domain/matrix/table-csv.ts'
import { saveBlob } from '../exports/save-blob.ts'

export function downloadTable(table: MatrixTable, title: string): void {
  const file = new Blob([csvText(tableCells(table))], { type: 'text/csv;charset=utf-8' })
  saveBlob(file, `${title.replace(/[^\p{L}\p{N}]+/gu, '-') || 'board'}-matrix.csv`)
}
