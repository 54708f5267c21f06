/** What selected words can become; it stands at the panel's foot while words are selected. */

import { CalendarDays, FileText, Quote, UserRound } from 'lucide-react'
import type { ReactElement } from 'react'
import type { TextSpan } from '#domain/sources/clamp-span.ts'
import { Button } from '../../ui/button.tsx'
import styles from './take-bar.module.css'
import { quoteOf, shortened, type TakeKind } from './taking.ts'

export type TakeBarProps = {
  /** The source's text. */
  readonly words: string
  readonly span: TextSpan
  readonly onTake: (what: TakeKind) => void
}

const ACTS = [
  { what: 'proposal', label: 'Proposal…', Icon: FileText },
  { what: 'actor', label: 'Actor…', Icon: UserRound },
  { what: 'position', label: 'Quote…', Icon: Quote },
  { what: 'event', label: 'Event…', Icon: CalendarDays },
] as const

export function TakeBar({ words, span, onTake }: TakeBarProps): ReactElement {
  return (
    <div
      className={styles.bar}
      role="toolbar"
      aria-label="Make of the selected words"
      // A press here must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <p>“{shortened(quoteOf(words, span), 70)}”</p>
      {ACTS.map(({ what, label, Icon }) => (
        <Button key={what} size="tight" onClick={() => onTake(what)}>
          <Icon size={14} strokeWidth={1.75} aria-hidden="true" /> {label}
        </Button>
      ))}
    </div>
  )
}
