/** The boards of one shelf, one a row. */

import type { ReactElement } from 'react'
import { BoardRow } from './board-row.tsx'
import type { BoardSummary } from './board-summary.ts'
import styles from './board-table.module.css'
import type { Shelf } from './shelf.ts'

export type BoardTableProps = { readonly boards: readonly BoardSummary[]; readonly shelf: Shelf }

export function BoardTable({ boards, shelf }: BoardTableProps): ReactElement {
  return (
    <table className={styles.table} aria-labelledby="mine">
      <thead>
        <tr>
          <th scope="col">Board</th>
          <th scope="col">You are</th>
          <th scope="col">Stage</th>
          <th scope="col">{shelf === 'trash' ? 'Deleted for good' : 'Since you were here'}</th>
          <th scope="col">People</th>
          <th scope="col">Last change</th>
          <th scope="col">
            <span className={styles.unseen}>Acts</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {boards.map((board) => (
          <BoardRow key={board.id} board={board} />
        ))}
      </tbody>
    </table>
  )
}
