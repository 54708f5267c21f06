/** The table of docs/security.md that says who may ask what, endpoint by endpoint and message by message, as data. */

import { readFileSync } from 'node:fs'

/** The columns, as the tests call those who ask. */
const ASKERS = [
  'facilitator',
  'editor',
  'delegate',
  'commenter',
  'viewer',
  'outsider',
  'stranger',
] as const
export type Asker = (typeof ASKERS)[number]

export type SecurityRow = {
  /** `GET /api/boards/:boardId`, `message update` */
  readonly asked: string
  readonly may: readonly Asker[]
}

const HEAD = '### Endpoint by endpoint, message by message'
const COLUMNS =
  '| | facilitator | editor | delegate | commenter | viewer | another board | no session |'
const ROW = /^\| `([^`]+)` \|((?: (?:yes|no) \|){7})$/

let rows: readonly SecurityRow[] | undefined

/** @throws Error for a line in the table that is no row, and for a table with other columns */
export function securityRows(): readonly SecurityRow[] {
  rows ??= readRows()
  return rows
}

function readRows(): readonly SecurityRow[] {
  const section = readFileSync('docs/security.md', 'utf8').split(HEAD)[1]?.split(/^#/m)[0] ?? ''
  const [columns, , ...lines] = section.split('\n').filter((line) => line.startsWith('|'))
  if (columns !== COLUMNS) throw new Error(`The table has other columns: ${columns}`)
  return lines.flatMap(readRow)
}

/** Several methods of one path may share a row. */
function readRow(line: string): SecurityRow[] {
  const [, what = '', cells = ''] = ROW.exec(line) ?? []
  if (what === '') throw new Error(`No row of the table: ${line}`)
  const words = what.split(' ')
  const on = words.pop() ?? ''
  const answers = cells.match(/yes|no/g) ?? []
  const may = ASKERS.filter((_, column) => answers[column] === 'yes')
  return words.map((method) => ({ asked: `${method} ${on}`, may }))
}

/** Who may ask it, by the document; nobody where it has no row. */
export function whoMay(asked: string): readonly Asker[] {
  return securityRows().find((row) => row.asked === asked)?.may ?? []
}
