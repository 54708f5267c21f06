/** One row of the timeline: the date of a sitting, or something that happened, which leads to its card. */

import type { ReactElement } from 'react'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { ChangeRow } from './change-row.tsx'
import { DecisionRow } from './decision-row.tsx'
import { EventRow } from './event-row.tsx'
import type { TimelineEntry } from './timeline-entry.ts'
import styles from './timeline-row-view.module.css'
import type { TimelineRow } from './timeline-rows.ts'

export type RowPlace = {
  readonly index: number
  readonly isTabStop: boolean
  readonly onFocus: () => void
  readonly onShow: (ref: EntityRef) => void
}

type TimelineRowViewProps = RowPlace & { readonly row: TimelineRow }

export function TimelineRowView({ row, ...place }: TimelineRowViewProps): ReactElement {
  if (row.kind === 'entry') return <EntryRow entry={row.entry} place={place} />
  const { index, isTabStop, onFocus } = place
  return (
    <h2 className={styles.heading} data-row={index} tabIndex={isTabStop ? 0 : -1} onFocus={onFocus}>
      {row.title} <span className={styles.count}>{row.count}</span>
    </h2>
  )
}

type EntryRowProps = { readonly entry: TimelineEntry; readonly place: RowPlace }

function EntryRow({ entry, place }: EntryRowProps): ReactElement {
  switch (entry.kind) {
    case 'change':
      return <ChangeRow change={entry.change} place={place} />
    case 'decision':
      return <DecisionRow decision={entry.decision} place={place} />
    case 'event':
      return <EventRow event={entry.event} time={entry.time} place={place} />
    default:
      return unreachable(entry)
  }
}
