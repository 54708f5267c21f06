/** Says that the board has moved on since a section was edited, shows what it has now, and lets one choose. */

import { type ReactElement, useState } from 'react'
import type { SectionNow } from '#domain/minutes/minutes-view.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { asTheBoard, type ChangeDraft, stillHolds } from './change-draft.ts'
import { MarkdownBlocks } from './markdown-blocks.tsx'
import styles from './moved-on.module.css'

export type MovedOnProps = {
  readonly section: SectionNow
  readonly onChange: (change: ChangeDraft) => void
}

export function MovedOn({ section, onChange }: MovedOnProps): ReactElement {
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles.moved}>
      <Notice tone="warn">
        The board has moved on since you edited this. Your words stay until you choose.
        <span className={styles.acts}>
          <Button size="tight" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? 'Hide the board’s' : 'Show what the board has now'}
          </Button>
          <Button size="tight" onClick={() => onChange(stillHolds(section))}>
            Keep my words
          </Button>
          <Button size="tight" onClick={() => onChange(asTheBoard(section.id))}>
            Take the board’s
          </Button>
        </span>
      </Notice>
      {isShown ? (
        <div className={styles.now}>
          <h3>As the board has it now</h3>
          <MarkdownBlocks text={section.text} />
        </div>
      ) : null}
    </div>
  )
}
