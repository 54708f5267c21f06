/** How often the board saves a snapshot by itself, and for how long; facilitators change it. */

import { Settings2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useAnswer } from '../http/use-answer.ts'
import { Button } from '../ui/button.tsx'
import { RETENTION, type Retention, retentionPath } from './retention.ts'
import styles from './retention-button.module.css'
import { RetentionDialog } from './retention-dialog.tsx'

export function RetentionButton(): ReactElement | null {
  const { boardId } = useBoardSession()
  const { value, ask } = useAnswer(retentionPath(boardId), RETENTION)
  const [isOpen, setOpen] = useState(false)
  if (!value) return null
  return (
    <div className={styles.foot}>
      <p>{retentionWords(value)}</p>
      <Button size="tight" onClick={() => setOpen(true)}>
        <Settings2 size={15} strokeWidth={1.75} aria-hidden="true" />
        Change…
      </Button>
      {isOpen ? (
        <RetentionDialog
          retention={value}
          onClose={() => {
            setOpen(false)
            ask()
          }}
        />
      ) : null}
    </div>
  )
}

function retentionWords({ everyMinutes, keepDays }: Retention): string {
  const saving =
    everyMinutes === 0
      ? 'The board saves no snapshots by itself.'
      : `The board saves itself every ${everyMinutes} minutes while it changes.`
  const keeping =
    keepDays === null
      ? 'All snapshots are kept.'
      : `Those it saved itself are kept ${keepDays === 1 ? 'a day' : `${keepDays} days`}.`
  return `${saving} ${keeping}`
}
