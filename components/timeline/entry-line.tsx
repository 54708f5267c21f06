/** How every entry of the timeline is laid out: when, what in one line, and below it what goes with it, cut to a line. */

import type { ReactElement, ReactNode } from 'react'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import styles from './entry-line.module.css'
import type { RowPlace } from './timeline-row-view.tsx'

export type EntryLineProps = {
  /** "14:32", "2022", "August 2025". */
  readonly when: ReactNode
  readonly kind: ReactNode
  /** For the style sheet: which way it went. */
  readonly tone: string
  readonly children: ReactNode
  /** All of it is read aloud and shown on hovering. */
  readonly more: string
  readonly to: EntityRef | undefined
  readonly place: RowPlace
}

export function EntryLine(props: EntryLineProps): ReactElement {
  const { when, kind, tone, children, more, to, place } = props
  const content = (
    <>
      <span className={styles.when}>{when}</span> <span className={styles.kind}>{kind}</span>{' '}
      <span className={styles.what}>{children}</span>{' '}
      <span className={styles.more} title={more}>
        {more}
      </span>
    </>
  )
  const shared = {
    className: styles.entry,
    'data-row': place.index,
    'data-tone': tone,
    tabIndex: place.isTabStop ? 0 : -1,
    onFocus: place.onFocus,
  }
  // What stands nowhere on the board leads nowhere, and is read all the same.
  if (!to) return <div {...shared}>{content}</div>
  return (
    <button type="button" {...shared} onClick={() => place.onShow(to)}>
      {content}
    </button>
  )
}
