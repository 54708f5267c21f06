/**
 * The rows of the timeline in sight, of however many there are. One is the tab stop; arrows, Page, Home and End go
 * through all of them, Enter goes to the card. Each says which of how many it is.
 */

import type { ReactElement } from 'react'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import styles from './timeline-list.module.css'
import { TimelineRowView } from './timeline-row-view.tsx'
import { rowHeight, type TimelineRow } from './timeline-rows.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useRowWindow } from './use-row-window.ts'

export type TimelineListProps = {
  readonly rows: readonly TimelineRow[]
  /** Said where there are no rows. */
  readonly none: string
  readonly onShow: (ref: EntityRef) => void
}

export function TimelineList({ rows, none, onShow }: TimelineListProps): ReactElement {
  const { frame, onScroll, tops, height, range, bringIntoSight } = useRowWindow(rows, rowHeight)
  const { list, active, choose, onKeyDown } = useRowKeys(rows.length, bringIntoSight)
  // The tab stop stays, even out of sight: the keyboard would lose its place.
  const isAway = active >= 0 && (active < range.first || active >= range.end)
  const drawn = [
    ...(isAway ? [active] : []),
    ...Array.from({ length: range.end - range.first }, (_, n) => range.first + n),
  ]
  if (rows.length === 0) return <p className={styles.none}>{none}</p>
  return (
    <div ref={frame} className={styles.frame} onScroll={onScroll}>
      <ol
        ref={list}
        className={styles.list}
        style={{ height }}
        aria-label="Timeline"
        onKeyDown={onKeyDown}
      >
        {drawn.map((index) => {
          const row = rows[index]
          if (!row) return null
          return (
            <li
              key={row.key}
              className={styles.row}
              style={{ transform: `translateY(${tops[index] ?? 0}px)`, height: rowHeight(row) }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              <TimelineRowView
                row={row}
                index={index}
                isTabStop={index === active}
                onFocus={() => choose(index)}
                onShow={onShow}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
