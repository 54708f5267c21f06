/** The heads of the columns: the proposals, the actors, the verdict. */

import { memo, type ReactElement } from 'react'
import type { Actor } from '#domain/negotiation/actor.ts'
import styles from './matrix-head.module.css'

export type MatrixHeadProps = {
  readonly columns: readonly Actor[]
  readonly activeColumn: number | undefined
}

export const MatrixHead = memo(function MatrixHead(props: MatrixHeadProps): ReactElement {
  const { columns, activeColumn } = props
  const head = (column: number) => ({
    scope: 'col',
    'data-column': column,
    tabIndex: activeColumn === column ? 0 : -1,
    'aria-colindex': column + 1,
  })
  return (
    <thead>
      <tr aria-rowindex={1} data-row={0}>
        <th {...head(0)} className={styles.corner}>
          Proposal
        </th>
        {columns.map(({ id, name, isParty, vetoPlayer }, index) => (
          <th key={id} {...head(index + 1)} className={styles.actor} title={name}>
            <span data-opens="" className={styles.name} dir="auto">
              {name}
            </span>
            {[!isParty && 'not a party', vetoPlayer && 'veto'].filter(Boolean).map((word) => (
              <span key={String(word)} className={styles.aside}>
                {' '}
                {word}
              </span>
            ))}
          </th>
        ))}
        <th {...head(columns.length + 1)} className={styles.verdict}>
          Verdict
        </th>
      </tr>
    </thead>
  )
})
