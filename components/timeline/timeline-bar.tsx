/** Above the timeline: what of it is shown, in which order, in whose time, and how much that is. */

import { ArrowDownUp, X } from 'lucide-react'
import { type ReactElement, useSyncExternalStore } from 'react'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { useNews } from '../since/use-news.ts'
import { Button } from '../ui/button.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { Select } from '../ui/select.tsx'
import styles from './timeline-bar.module.css'
import {
  EVERYTHING,
  TIMELINE_KINDS,
  type TimelineFilter,
  type TimelineKind,
} from './timeline-filter.ts'
import { KIND_FILTER_WORDS } from './timeline-words.ts'

export type TimelineBarProps = {
  readonly filter: TimelineFilter
  readonly isNewestFirst: boolean
  readonly count: number
  readonly total: number
  readonly onFilter: (more: Partial<TimelineFilter>) => void
  readonly onTurn: () => void
}

export function TimelineBar(props: TimelineBarProps): ReactElement {
  const { filter, isNewestFirst, count, total, onFilter, onTurn } = props
  const isFiltered = count < total || Object.values(filter).some(Boolean)
  return (
    <div className={styles.bar} role="toolbar" aria-label="Timeline">
      <ActorFilter filter={filter} onFilter={onFilter} />
      <ProposalFilter filter={filter} onFilter={onFilter} />
      <Select
        label="What"
        labelHidden
        value={filter.kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ kind: TIMELINE_KINDS.find((kind: TimelineKind) => kind === value) })
        }
      >
        <option value="">Everything</option>
        {TIMELINE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {KIND_FILTER_WORDS[kind]}
          </option>
        ))}
      </Select>
      <NewsFilter filter={filter} onFilter={onFilter} />
      <Button size="tight" variant="plain" onClick={onTurn}>
        <ArrowDownUp size={14} strokeWidth={1.75} aria-hidden="true" />
        {isNewestFirst ? 'Newest first' : 'Oldest first'}
      </Button>
      <p className={styles.count} role="status">
        {isFiltered
          ? `${count.toLocaleString('en')} of ${total.toLocaleString('en')}`
          : total.toLocaleString('en')}{' '}
        {total === 1 ? 'entry' : 'entries'}
      </p>
      {isFiltered ? (
        <Button size="tight" variant="plain" onClick={() => onFilter(EVERYTHING)}>
          Show all
        </Button>
      ) : null}
      <Zone />
    </div>
  )
}

type FilterProps = Pick<TimelineBarProps, 'filter' | 'onFilter'>

function ActorFilter({ filter, onFilter }: FilterProps): ReactElement {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  return (
    <Select
      label="Actor"
      labelHidden
      value={filter.actorId ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onFilter({ actorId: value ? (value as ActorId) : undefined })
      }
    >
      <option value="">All actors</option>
      {[...actors.values()].map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}

function ProposalFilter({ filter, onFilter }: FilterProps): ReactElement {
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  return (
    <Select
      label="Proposal"
      labelHidden
      value={filter.proposalId ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onFilter({ proposalId: value ? (value as ProposalId) : undefined })
      }
    >
      <option value="">All proposals</option>
      {[...proposals.values()].map((proposal) => (
        <option key={proposal.id} value={proposal.id}>
          {cardTitle(proposal) || 'Untitled'}
        </option>
      ))}
    </Select>
  )
}

/** There while it is known what changed since the last visit, or while it is asked for. */
function NewsFilter({ filter, onFilter }: FilterProps): ReactElement | null {
  const news = useNews()
  if (!news && !filter.isNewsOnly) return null
  return (
    <Button
      size="tight"
      aria-pressed={filter.isNewsOnly}
      onClick={() => onFilter({ isNewsOnly: !filter.isNewsOnly })}
    >
      {news ? (
        <span>
          Since <LocalTime at={news.since} />
        </span>
      ) : (
        'Since last time'
      )}
      {filter.isNewsOnly ? <X size={14} strokeWidth={1.75} aria-hidden="true" /> : null}
    </Button>
  )
}

/** The server does not know the zone. */
function Zone(): ReactElement | null {
  const zone = useSyncExternalStore(never, zoneHere, () => '')
  return zone ? <p className={styles.zone}>Times in {zone}</p> : null
}

function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone.replace(/_/gu, ' ')
}

function never(): () => void {
  return () => undefined
}
