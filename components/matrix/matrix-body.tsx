/** The lines of the table that are in sight, with room for all the others. */

import type { ReactElement } from 'react'
import type { MatrixTable } from '#domain/matrix/matrix-table.ts'
import type { ChangesInRows } from '../changes/use-row-changes.ts'
import type { Spot } from './grid-keys.ts'
import { IssueRow } from './issue-row.tsx'
import type { Stretch } from './line-window.ts'
import { MatrixRow } from './matrix-row.tsx'
import type { PeopleInRows } from './people-in-cells.ts'

export type MatrixBodyProps = {
  readonly table: MatrixTable
  readonly stretches: readonly Stretch[]
  readonly spot: Spot
  readonly mayMove: boolean
  readonly people: PeopleInRows
  readonly changes: ChangesInRows
}

export function MatrixBody(props: MatrixBodyProps): ReactElement {
  const columns = props.table.columns.length + 2
  return (
    <tbody>
      {props.stretches.map((stretch) =>
        stretch.kind === 'room' ? (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus; it only takes up room
          <tr key={`before ${stretch.before}`} aria-hidden="true">
            <td style={{ height: stretch.height }} colSpan={columns} />
          </tr>
        ) : (
          <Line key={keyOf(props.table, stretch.index)} {...props} index={stretch.index} />
        ),
      )}
    </tbody>
  )
}

function keyOf({ lines }: MatrixTable, index: number): string {
  const line = lines[index]
  return line?.kind === 'proposal' ? line.proposal.id : `issue ${line?.issue?.id ?? 'none'}`
}

type LineProps = MatrixBodyProps & { readonly index: number }

function Line({ table, index, spot, mayMove, people, changes }: LineProps): ReactElement | null {
  const line = table.lines[index]
  const row = index + 1
  if (!line) return null
  if (line.kind === 'issue') {
    return <IssueRow line={line} rowIndex={row + 1} columns={table.columns.length + 2} />
  }
  return (
    <MatrixRow
      row={line}
      rowIndex={row + 1}
      activeColumn={spot.row === row ? spot.column : undefined}
      mayMove={mayMove}
      people={people.get(line.proposal.id)}
      changes={changes.get(line.proposal.id)}
    />
  )
}
