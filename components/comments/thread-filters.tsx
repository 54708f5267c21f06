/** What the panel shows: by state, by who said or was named, by what it is pinned on. */

import type { ReactElement } from 'react'
import { anchorKey, anchorWords } from '#domain/words/anchor-words.ts'
import { useReading } from '../board/use-reading.ts'
import { Select } from '../ui/select.tsx'
import type { Thread } from './said.ts'
import { STATES, type ThreadFilter, WHOSE } from './thread-filter.ts'
import styles from './thread-filters.module.css'

export type ThreadFiltersProps = {
  readonly threads: readonly Thread[]
  readonly filter: ThreadFilter
  readonly onFilter: (filter: ThreadFilter) => void
}

const STATE_WORDS = { open: 'Open', resolved: 'Resolved', all: 'Open and resolved' } as const
const WHOSE_WORDS = {
  all: 'Everybody’s',
  unread: 'Unread',
  mentions: 'Mentioning me',
  mine: 'With words of mine',
} as const

export function ThreadFilters({ threads, filter, onFilter }: ThreadFiltersProps): ReactElement {
  const board = useReading((reading) => reading.board)
  const things = new Map(threads.map((thread) => [anchorKey(thread.anchor), thread]))
  return (
    <fieldset className={styles.filters} aria-label="Which comments">
      <Select
        label="State"
        labelHidden
        value={filter.state}
        onChange={({ currentTarget }) => {
          const state = STATES.find((name) => name === currentTarget.value)
          if (state) onFilter({ ...filter, state })
        }}
      >
        {STATES.map((state) => (
          <option key={state} value={state}>
            {STATE_WORDS[state]}
          </option>
        ))}
      </Select>
      <Select
        label="Whose"
        labelHidden
        value={filter.whose}
        onChange={({ currentTarget }) => {
          const whose = WHOSE.find((name) => name === currentTarget.value)
          if (whose) onFilter({ ...filter, whose })
        }}
      >
        {WHOSE.map((whose) => (
          <option key={whose} value={whose}>
            {WHOSE_WORDS[whose]}
          </option>
        ))}
      </Select>
      <Select
        label="On what"
        labelHidden
        className={styles.wide ?? ''}
        value={filter.on ? anchorKey(filter.on) : ''}
        onChange={({ currentTarget }) =>
          onFilter({ ...filter, on: things.get(currentTarget.value)?.anchor })
        }
      >
        <option value="">On everything</option>
        {[...things].map(([key, thread]) => (
          <option key={key} value={key}>
            {anchorWords(thread, board).name}
          </option>
        ))}
      </Select>
    </fieldset>
  )
}
