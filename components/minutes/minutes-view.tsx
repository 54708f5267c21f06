/**
 * The minutes of the board, for facilitators: on the left what goes in, on the right the paper, each section to be edited
 * where it stands. Everybody else is told who writes them.
 */

import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useMe } from '../board/use-me.ts'
import { errorWords } from '../http/error-words.ts'
import { Notice } from '../ui/notice.tsx'
import { MinutesDesk } from './minutes-desk.tsx'
import { MinutesPaper } from './minutes-paper.tsx'
import styles from './minutes-view.module.css'
import { useMinutes } from './use-minutes.ts'

export function MinutesView(): ReactElement {
  return mayRun(useMe().role) ? <WrittenMinutes /> : <NotYours />
}

function WrittenMinutes(): ReactElement {
  const open = useMinutes()
  const { draft, now, refusal } = open?.state ?? {}
  if (!open || !draft || !now) {
    return (
      <div className={styles.alone}>
        {refusal ? (
          <Notice tone="error">The minutes cannot be written now. {errorWords(refusal)}</Notice>
        ) : (
          <p role="status">Writing the minutes…</p>
        )}
      </div>
    )
  }
  const parts = { own: open.own, state: open.state, draft, now }
  return (
    <div className={styles.view}>
      <MinutesDesk {...parts} />
      <MinutesPaper {...parts} />
    </div>
  )
}

function NotYours(): ReactElement {
  return (
    <div className={styles.alone}>
      <h2>Facilitators write the minutes.</h2>
      <p>
        They choose what goes in, and hand them out when the session closes. Ask a facilitator for a
        copy. All of what the minutes are made of is on the board, in the matrix and in the
        timeline.
      </p>
    </div>
  )
}
