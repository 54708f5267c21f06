/** Who can read the notes of one's delegation, and who ever could: a seat that was given away shows here. */

import type { ReactElement } from 'react'
import { useMe } from '../board/use-me.ts'
import { PanelSection } from '../session/panel-section.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import type { NoteReader } from './note-answers.ts'
import styles from './reader-list.module.css'

export function ReaderList({ readers }: { readonly readers: readonly NoteReader[] }): ReactElement {
  const { personId: me } = useMe()
  const count = readers.filter(({ isReading }) => isReading).length
  return (
    <PanelSection title="Who can read this" aside={<small className={styles.count}>{count}</small>}>
      <ul className={styles.readers}>
        {readers.map(({ personId, name, since, isReading }) => (
          <li key={personId} data-over={!isReading || undefined}>
            <span className={styles.name}>
              {name ?? 'Somebody who is no longer here'}
              {personId === me ? <small> (you)</small> : null}
            </span>
            <span className={styles.since}>
              {isReading ? 'since ' : 'no longer; from '}
              <LocalTime at={since} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.about}>
        Facilitators give out seats. Whoever is given one beside you is listed here, and you are
        told.
      </p>
    </PanelSection>
  )
}
