/** Two of a delegation wrote in the same field: both versions, and whose is to stay. */

import type { ReactElement } from 'react'
import type { NoteContents } from '#domain/notes/delegation-note.ts'
import { type NoteClash, readField } from '#domain/notes/merge-notes.ts'
import { Button } from '../ui/button.tsx'
import styles from './clash-notice.module.css'
import type { Settlement } from './own-notes.ts'
import { useFieldName } from './use-field-name.ts'

export type ClashNoticeProps = {
  readonly clash: NoteClash
  readonly contents: NoteContents
  /** Who wrote the other one. */
  readonly by: string | undefined
  readonly onSettle: (by: Settlement) => void
}

export function ClashNotice({ clash, contents, by, onSettle }: ClashNoticeProps): ReactElement {
  const field = useFieldName(clash.field)
  const who = by ?? 'Somebody of yours'
  return (
    <section className={styles.clash} aria-label={`Two versions of ${field}`}>
      <h3>
        {who} wrote in “{field}” meanwhile
      </h3>
      <dl className={styles.versions}>
        <dt>{who}</dt>
        <dd>{clash.theirs || 'Took the words out.'}</dd>
        <dt>You</dt>
        <dd>{readField(contents, clash.field) || 'Took the words out.'}</dd>
      </dl>
      <div className={styles.acts}>
        <Button size="tight" variant="primary" onClick={() => onSettle('both')}>
          Keep both
        </Button>
        <Button size="tight" onClick={() => onSettle('mine')}>
          Keep mine
        </Button>
        <Button size="tight" onClick={() => onSettle('theirs')}>
          Take theirs
        </Button>
      </div>
    </section>
  )
}
