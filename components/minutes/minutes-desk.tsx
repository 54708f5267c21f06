/** What goes into the minutes: their headings, the sections and their order; and taking them home. */

import type { ReactElement } from 'react'
import { SavingWord } from '../saving/saving-word.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { DownloadMinutes } from './download-minutes.tsx'
import { HeadingFields } from './heading-fields.tsx'
import styles from './minutes-desk.module.css'
import type { MinutesPartsProps } from './minutes-parts.ts'
import { SectionChoices } from './section-choices.tsx'
import { SincePick } from './since-pick.tsx'

/** Below this the paper comes under the desk: minutes-view.module.css. */
const ONE_COLUMN_PX = 980

export function MinutesDesk(props: MinutesPartsProps): ReactElement {
  const { own, state, draft } = props
  const isFolded = useNarrow(ONE_COLUMN_PX)
  const chosen = draft.order.length - draft.left.length
  return (
    <section className={styles.desk} aria-label="What goes in">
      <header className={styles.head}>
        <h2>Minutes</h2>
        <SavingWord saving={state.saving} refusal={state.refusal} />
      </header>
      <DownloadMinutes own={own} />
      {isFolded ? (
        <details className={styles.fold}>
          <summary>
            Title, date and sections ({chosen} of {draft.order.length})
          </summary>
          <Choices {...props} />
        </details>
      ) : (
        <Choices {...props} />
      )}
    </section>
  )
}

function Choices({ own, draft, now }: MinutesPartsProps): ReactElement {
  return (
    <div className={styles.choices}>
      <HeadingFields own={own} draft={draft} head={now.head} />
      <SincePick own={own} draft={draft} />
      <SectionChoices own={own} draft={draft} now={now} />
      <p className={styles.note}>
        The minutes follow the board until you edit them. Only facilitators see this page. Caucus
        rooms, notes, mandates, scores and sealed ballots are never in them.
      </p>
    </div>
  )
}
