/** What goes into the minutes: their headings, the sections and their order; and taking them home. */

import type { ReactElement } from 'react'
import { DownloadMinutes } from './download-minutes.tsx'
import { HeadingFields } from './heading-fields.tsx'
import styles from './minutes-desk.module.css'
import type { MinutesPartsProps } from './minutes-parts.ts'
import { SavedWord } from './saved-word.tsx'
import { SectionChoices } from './section-choices.tsx'

export function MinutesDesk({ own, state, draft, now }: MinutesPartsProps): ReactElement {
  return (
    <section className={styles.desk} aria-label="What goes in">
      <header className={styles.head}>
        <h2>Minutes</h2>
        <SavedWord state={state} />
      </header>
      <DownloadMinutes own={own} />
      <HeadingFields own={own} draft={draft} head={now.head} />
      <SectionChoices own={own} draft={draft} now={now} />
      <p className={styles.note}>
        The minutes follow the board until you edit them. Only facilitators see this page. Caucus
        rooms, notes, mandates, scores and sealed ballots are never in them.
      </p>
    </section>
  )
}
