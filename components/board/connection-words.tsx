/** Whether one's work is safe, in words, always in the same place. "Saved" shows only when it is true ([S9]). */

import { Check, CircleQuestionMark, Clock3, CloudOff, Eye, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { mayComment, mayEdit } from '#domain/access/role.ts'
import { Button } from '../ui/button.tsx'
import { type ConnectionWord, WAITING_STEPS, wordOf } from './connection-word.ts'
import styles from './connection-words.module.css'
import { useConnection } from './use-connection.ts'
import { useElapsed } from './use-elapsed.ts'
import { useMe } from './use-me.ts'
import { waitingSince } from './waiting-since.ts'

const ICONS = { check: Check, clock: Clock3, offline: CloudOff, cross: X, eye: Eye }

export type ConnectionWordsProps = {
  /** "What is wrong?" */
  readonly onAsk: () => void
}

export function ConnectionWords({ onAsk }: ConnectionWordsProps): ReactElement {
  const connection = useConnection()
  const { role } = useMe()
  const since = waitingSince(connection)
  const word = wordOf(connection, {
    mayEdit: mayEdit(role),
    mayComment: mayComment(role),
    waitedMs: useElapsed(since, WAITING_STEPS),
  })
  const Icon = ICONS[word.icon]
  return (
    <div className={styles.place}>
      <span className={styles.words} data-tone={word.tone} data-icon={word.icon}>
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles.text} data-testid="connection">
          {word.text}
        </span>
        <span className={styles.short} aria-hidden="true">
          {word.short}
        </span>
      </span>
      {word.mayAsk ? (
        <Button
          variant="plain"
          size="tight"
          className={styles.ask ?? ''}
          aria-label="What is wrong?"
          onClick={onAsk}
        >
          <CircleQuestionMark size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>What is wrong?</span>
        </Button>
      ) : null}
      <Announcement word={word} />
    </div>
  )
}

/** Told to a screen reader only when something is wrong or right again: not after every change. */
function Announcement({ word }: { readonly word: ConnectionWord }): ReactElement {
  return (
    <span role="status" className={styles.spoken}>
      {word.tone === 'plain' ? '' : word.text}
    </span>
  )
}
