/** The best packages, best first, of which only those in sight are drawn. */

import { type ReactElement, type UIEvent, useState } from 'react'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import type { RankedPackage } from '#domain/analysis/rank-packages.ts'
import type { Analysable } from '../analyses/analysis-task.ts'
import type { Names } from '../analyses/names.ts'
import { RankingEntry } from './ranking-entry.tsx'
import styles from './ranking-part.module.css'
import { rowsInSight } from './rows-in-sight.ts'

type RankingListProps = {
  readonly best: readonly RankedPackage[]
  readonly negotiation: Analysable
  readonly options: AnalysisOptions
  readonly names: Names
  readonly onPut: (ranked: RankedPackage) => void
}

/** px; every entry has it, whatever its words. */
const ROW = 132
const SEEN = 560

export function RankingList(props: RankingListProps): ReactElement {
  const { best, negotiation, options, names, onPut } = props
  const [top, setTop] = useState(0)
  const { from, to } = rowsInSight({ top, height: SEEN, row: ROW, count: best.length })
  const onScroll = (event: UIEvent<HTMLElement>) => setTop(event.currentTarget.scrollTop)
  return (
    <section
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label="Packages, best first"
      onScroll={onScroll}
    >
      <ol style={{ paddingBlock: `${from * ROW}px ${(best.length - to) * ROW}px` }}>
        {best.slice(from, to).map((ranked, i) => (
          <RankingEntry
            key={ranked.options.map(({ optionId }) => optionId).join(' ')}
            ranked={ranked}
            place={from + i + 1}
            of={best.length}
            height={ROW}
            negotiation={negotiation}
            options={options}
            names={names}
            onPut={onPut}
          />
        ))}
      </ol>
    </section>
  )
}
