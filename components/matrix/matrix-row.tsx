/** One proposal's row. Drawn again only when something in it changed: moving about, and other rows' news, cost it nothing. */

import { memo, type ReactElement } from 'react'
import type { TableRow } from '#domain/matrix/matrix-table.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { inSentence, isOffTheTable, STATUS_WORDS } from '#domain/words/words.ts'
import type { PositionMark } from '../changes/change-marks.ts'
import type { RowChanges } from '../changes/use-row-changes.ts'
import { VerdictMark } from '../marks/verdict-mark.tsx'
import { MatrixCell } from './matrix-cell.tsx'
import styles from './matrix-row.module.css'
import type { PersonInCell } from './people-in-cells.ts'

export type MatrixRowProps = {
  readonly row: TableRow
  /** Its number in the table, 1 being the head's. */
  readonly rowIndex: number
  /** The column of the cell the Tab key leads to, where it is in this row. */
  readonly activeColumn: number | undefined
  readonly mayMove: boolean
  /** The others who are in this row; the same list as long as nothing about it changes. */
  readonly people: readonly PersonInCell[] | undefined
  /** What a comparison says of it. */
  readonly changes: RowChanges | undefined
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps): ReactElement {
  const { row, rowIndex, activeColumn, mayMove, people, changes } = props
  const { proposal, faces, cells } = row
  return (
    <tr className={styles.row} aria-rowindex={rowIndex} data-row={rowIndex - 1}>
      <TitleCell row={row} change={changes?.title} isActive={activeColumn === 0} />
      {faces.map((face, index) => (
        <MatrixCell
          key={cells[index]?.actorId ?? index}
          face={face}
          column={index + 1}
          isActive={activeColumn === index + 1}
          mayMove={mayMove}
          person={people?.find(({ column }) => column === cells[index]?.actorId)}
          change={changeIn(changes, cells[index]?.actorId)}
        />
      ))}
      <VerdictCell
        row={row}
        about={cardTitle(proposal)}
        column={faces.length + 1}
        isActive={activeColumn === faces.length + 1}
      />
    </tr>
  )
})

function changeIn(
  changes: RowChanges | undefined,
  actorId: ActorId | undefined,
): PositionMark | undefined {
  return actorId && changes?.cells.get(actorId)
}

type PartProps = { readonly row: TableRow; readonly isActive: boolean }

type TitleCellProps = PartProps & { readonly change: string | undefined }

function TitleCell({ row: { proposal }, change, isActive }: TitleCellProps): ReactElement {
  const { status } = proposal
  const title = cardTitle(proposal)
  const said = status === 'on_table' ? '' : STATUS_WORDS[status]
  return (
    <th
      scope="row"
      className={styles.title}
      data-column={0}
      data-past={isOffTheTable(status) || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-colindex={1}
      aria-label={[title, said && inSentence(said), change].filter(Boolean).join(', ')}
    >
      <span className={styles.proposal}>
        {/* Pressed, it shows the proposal; the keyboard does so with Enter on the cell around it. */}
        <span data-opens="" className={styles.name} title={title} dir="auto">
          {title || 'Untitled proposal'}
        </span>
        {change ? <span className={styles.change}>{change}</span> : null}
        {said ? <span className={styles.status}>{said}</span> : null}
      </span>
    </th>
  )
}

type VerdictCellProps = PartProps & { readonly about: string; readonly column: number }

function VerdictCell({ row, about, column, isActive }: VerdictCellProps): ReactElement {
  const { verdict, verdictLines: lines, verdictSentence } = row
  const [first] = verdict.blockers
  return (
    <td
      className={styles.verdict}
      data-column={column}
      data-verdict={verdict.verdict}
      tabIndex={isActive ? 0 : -1}
      aria-colindex={column + 1}
      aria-label={`Verdict on ${about}: ${verdictSentence}`}
      title={verdictSentence}
    >
      <div
        className={styles.judgement}
        data-stance={first?.why === 'red_line' ? 'red_line' : first ? 'opposed' : undefined}
      >
        <VerdictMark verdict={verdict.verdict} why={first?.why} />
        <div className={styles.words}>
          <p className={styles.head}>{lines.head}</p>
          <p className={styles.rest}>{lines.rest}</p>
        </div>
      </div>
    </td>
  )
}
