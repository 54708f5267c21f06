/** The table as rows of text: what is shown, in the order in which it is shown, and nothing else. */

import { cardTitle } from '#domain/negotiation/proposal.ts'
import { STATUS_WORDS } from '../words/words.ts'
import { faceText } from './cell-face.ts'
import type { MatrixTable, TableRow } from './matrix-table.ts'

/** The title of proposals under no issue. */
export const NO_ISSUE = 'Under no issue'

/** The first row is the head. With groups, the issue is a column of its own, because rows of a spreadsheet get sorted. */
export function tableCells({
  columns,
  lines,
  isGrouped,
}: MatrixTable): readonly (readonly string[])[] {
  let issue = NO_ISSUE
  const rows = lines.flatMap((line) => {
    if (line.kind === 'proposal') return [[...(isGrouped ? [issue] : []), ...rowCells(line)]]
    issue = line.issue?.title ?? NO_ISSUE
    return []
  })
  const actors = columns.map(({ name }) => name)
  return [[...(isGrouped ? ['Issue'] : []), 'Proposal', 'Status', ...actors, 'Verdict'], ...rows]
}

function rowCells({ proposal, faces, verdictLines: { head, rest } }: TableRow): readonly string[] {
  return [
    cardTitle(proposal),
    STATUS_WORDS[proposal.status],
    ...faces.map(faceText),
    `${head}; ${rest}`,
  ]
}
