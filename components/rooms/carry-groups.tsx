/** Changes under their headings: an actor's positions together, then proposals and what else. */

import { Fragment, type ReactElement, type ReactNode, useId } from 'react'
import type { Change } from './carry.ts'
import styles from './carry-groups.module.css'
import type { NameOf } from './carry-names.ts'
import { groupOf } from './carry-words.ts'

export type CarryGroupsProps = {
  readonly changes: readonly Change[]
  readonly nameOf: NameOf
  readonly children: (change: Change) => ReactNode
}

export function CarryGroups({ changes, nameOf, children }: CarryGroupsProps): ReactElement {
  const id = useId()
  const names = [...new Set(changes.map((change) => groupOf(change, nameOf)))]
  return (
    <div className={styles.groups}>
      {names.map((name, n) => (
        <section key={name} className={styles.group} aria-labelledby={`${id}-${n}`}>
          <h3 id={`${id}-${n}`} className={styles.name}>
            {name}
          </h3>
          <ul className={styles.changes}>
            {changes
              .filter((change) => groupOf(change, nameOf) === name)
              .map((change) => (
                <Fragment key={change.id}>{children(change)}</Fragment>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
