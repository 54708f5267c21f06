/** How each kind of file is made. Only the worker imports this. */

import { makeDocx, makeMarkdown } from '../minutes/make-minutes.ts'
import type { FormatName } from './formats.ts'
import { makeJson } from './make-json.ts'
import { makeLedgerCsv } from './make-ledger-csv.ts'
import { makeMatrixCsv } from './make-matrix-csv.ts'
import { makePng } from './make-png.ts'
import { makeSvg } from './make-svg.ts'
import type { Maker } from './making.ts'
import { makePdf } from './pdf/make-pdf.ts'

export const MAKERS: Readonly<Record<FormatName, Maker>> = {
  json: makeJson,
  svg: makeSvg,
  md: makeMarkdown,
  docx: makeDocx,
  'matrix.csv': makeMatrixCsv,
  'ledger.csv': makeLedgerCsv,
  png: makePng,
  pdf: makePdf,
}
