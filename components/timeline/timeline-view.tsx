/**
 * The board's timeline: every change of position, every decision and the events of the story on one axis, with filters
 * that stand in the address. Each entry leads to its card on the board.
 */

import { useSearchParams } from 'next/navigation'
import { type ReactElement, useMemo, useState } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { goToView } from '../board/go-to-view.ts'
import { useNegotiation } from '../board/use-reading.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { useNews } from '../since/use-news.ts'
import { filterTimeline } from './filter-timeline.ts'
import { makeTimeline } from './make-timeline.ts'
import { NewOnBoard } from './new-on-board.tsx'
import { filterIn, goToTimeline } from './timeline-address.ts'
import { TimelineBar } from './timeline-bar.tsx'
import type { TimelineFilter } from './timeline-filter.ts'
import { TimelineList } from './timeline-list.tsx'
import { timelineRows } from './timeline-rows.ts'
import styles from './timeline-view.module.css'

export function TimelineView(): ReactElement {
  const { path } = useBoardSession()
  const view = useBoardView()
  const search = useSearchParams()
  const filter = useMemo(() => filterIn(search), [search])
  const [isNewestFirst, setNewestFirst] = useState(true)
  const entries = useEntries()
  const news = useNews()
  const shown = useMemo(
    () => filterTimeline(entries, filter, news?.changes),
    [entries, filter, news],
  )
  const rows = useMemo(() => timelineRows(shown, { isNewestFirst }), [shown, isNewestFirst])
  const narrow = (more: Partial<TimelineFilter>) => goToTimeline(path, { ...filter, ...more })
  const show = (ref: EntityRef) => {
    goToView(path, 'board')
    view.show(ref)
  }
  return (
    <div className={styles.view}>
      <TimelineBar
        filter={filter}
        isNewestFirst={isNewestFirst}
        count={shown.length}
        total={entries.length}
        onFilter={narrow}
        onTurn={() => setNewestFirst(!isNewestFirst)}
      />
      {filter.isNewsOnly && news ? <NewOnBoard news={news} onShow={show} /> : null}
      <TimelineList rows={rows} none={noneWords(filter, shown !== entries)} onShow={show} />
    </div>
  )
}

function noneWords({ isNewsOnly }: TimelineFilter, isFiltered: boolean): string {
  if (isNewsOnly) return 'No moves or decisions since then.'
  return isFiltered ? 'Nothing here that you asked for.' : 'Nothing has happened on this board yet.'
}

function useEntries(): ReturnType<typeof makeTimeline> {
  const ledger = useNegotiation((negotiation) => negotiation.ledger)
  const decisions = useNegotiation((negotiation) => negotiation.decisions)
  const events = useNegotiation((negotiation) => negotiation.events)
  return useMemo(() => makeTimeline({ ledger, decisions, events }), [ledger, decisions, events])
}
