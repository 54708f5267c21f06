/** How every entry of the timeline is laid out: when, what in one line, and below it what goes with it, cut to a line. */

import type { ReactElement, ReactNode } from 'react'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { ReplayFromHere } from '../replay/replay-from-here.tsx'
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
  /** When it was written down on this board, in ms since the epoch; absent: it is of the story only. */
  readonly writtenAt?: number
  readonly place: RowPlace
}

export function EntryLine(props: EntryLineProps): ReactElement {
  const { when, kind, tone, children, more, to, writtenAt, place } = props
  const content = (
    <>
      <span className={styles.when}>{when}</span> <span className={styles.kind}>{kind}</span>{' '}
      <span className={styles.what}>{children}</span>{' '}
      <span className={styles.more} title={more}>
        {more}
      </span>
    </>
  )
  const tabIndex = place.isTabStop ? 0 : -1
  const shared = { className: styles.entry, 'data-row': place.index, tabIndex }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it acts on nothing; whichever control in it is focused makes its row the tab stop
    <div className={styles.line} data-tone={tone} onFocus={place.onFocus}>
      {to ? (
        <button type="button" {...shared} onClick={() => place.onShow(to)}>
          {content}
        </button>
      ) : (
        // What stands nowhere on the board leads nowhere, and is read all the same.
        <div {...shared}>{content}</div>
      )}
      <span className={styles.replay}>
        {writtenAt === undefined ? null : <ReplayFromHere at={writtenAt} tabIndex={tabIndex} />}
      </span>
    </div>
  )
}
