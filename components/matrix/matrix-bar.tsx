/** The bar above the table: what is shown, in which order, and of what. */

import { Download } from 'lucide-react'
import type { ReactElement } from 'react'
import type { MatrixSettings, Sort } from '#domain/matrix/matrix-settings.ts'
import type { MatrixTable } from '#domain/matrix/matrix-table.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import { ActorPick } from './actor-pick.tsx'
import { BarSelect } from './bar-select.tsx'
import { downloadTable } from './download-table.ts'
import { FilterPick } from './filter-pick.tsx'
import styles from './matrix-bar.module.css'
import { RulePick } from './rule-pick.tsx'
import type { ChangeSettings } from './use-matrix-settings.ts'

export type MatrixBarProps = {
  readonly table: MatrixTable
  readonly settings: MatrixSettings
  readonly onChange: ChangeSettings
  /** Rows that have been held in place go where they belong. */
  readonly onSortAgain: () => void
}

const SORT_WORDS: readonly (readonly [Sort, string])[] = [
  ['contention', 'Contention'],
  ['verdict', 'Verdict'],
  ['title', 'Title'],
  ['board', 'Board'],
]

const GROUP_WORDS = [
  ['none', 'Nothing'],
  ['issue', 'Issue'],
] as const

export function MatrixBar({
  table,
  settings,
  onChange,
  onSortAgain,
}: MatrixBarProps): ReactElement {
  const title = useNegotiation((negotiation) => negotiation.title)
  return (
    <header className={styles.bar}>
      <TableSize table={table} />
      <div className={styles.picks}>
        {table.isOutOfOrder ? (
          <Button size="tight" variant="plain" onClick={onSortAgain}>
            Rows held in place. Sort again
          </Button>
        ) : null}
        <BarSelect
          label="Sort"
          value={settings.sort}
          choices={SORT_WORDS}
          onChoose={(sort) => onChange({ sort })}
        />
        <BarSelect
          label="Group by"
          value={settings.grouped ? 'issue' : 'none'}
          choices={GROUP_WORDS}
          onChoose={(group) => onChange({ grouped: group === 'issue' })}
        />
        <ActorPick columns={table.columns} settings={settings} onChange={onChange} />
        <FilterPick settings={settings} onChange={onChange} />
        <label className={styles.switch}>
          <input
            type="checkbox"
            role="switch"
            aria-checked={settings.declaredOnly}
            checked={settings.declaredOnly}
            onChange={(event) => onChange({ declaredOnly: event.currentTarget.checked })}
          />
          Declared only
        </label>
        <RulePick />
        <Button
          size="tight"
          aria-label="Download as CSV"
          title="Exactly what is shown, as CSV"
          onClick={() => downloadTable(table, title)}
        >
          <Download size={14} strokeWidth={1.75} aria-hidden="true" />
          CSV
        </Button>
      </div>
    </header>
  )
}

function TableSize({ table }: Pick<MatrixBarProps, 'table'>): ReactElement {
  return (
    <div className={styles.size}>
      <h2 className={styles.title}>{sizeWords(table)}</h2>
      <p className={styles.known}>
        {table.known} of {table.cells} positions known
        <span className={styles.more}>. Silence counts as nothing.</span>
      </p>
    </div>
  )
}

function sizeWords({ columns, lines }: MatrixTable): string {
  const proposals = lines.filter(({ kind }) => kind === 'proposal').length
  return `${counted(proposals, 'proposal', 'proposals')}, ${actorWords(columns)}`
}

function actorWords(columns: readonly Actor[]): string {
  return columns.every(({ isParty }) => isParty)
    ? counted(columns.length, 'party', 'parties')
    : counted(columns.length, 'actor', 'actors')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
