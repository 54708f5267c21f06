/** The heading of an issue above its proposals. */

import type { ReactElement } from 'react'
import type { IssueLine } from '#domain/matrix/matrix-table.ts'
import { NO_ISSUE } from '#domain/matrix/table-csv.ts'
import styles from './issue-row.module.css'

export type IssueRowProps = {
  readonly line: IssueLine
  readonly rowIndex: number
  readonly columns: number
}

export function IssueRow({ line, rowIndex, columns }: IssueRowProps): ReactElement {
  const { issue, count } = line
  return (
    <tr aria-rowindex={rowIndex} data-row={rowIndex - 1}>
      <th scope="rowgroup" colSpan={columns} className={styles.issue}>
        <span className={styles.words}>
          {issue?.title ?? NO_ISSUE}
          {issue?.question ? <em className={styles.question}>{issue.question}</em> : null}
          <span className={styles.count}>
            {count} {count === 1 ? 'proposal' : 'proposals'}
          </span>
        </span>
      </th>
    </tr>
  )
}
