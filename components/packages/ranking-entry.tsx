/** One package of the ranking: the options it takes, what is held against it, and the way into the tray. */

import { TriangleAlert } from 'lucide-react'
import { type ReactElement, useMemo } from 'react'
import { unreportedObjections } from '#domain/analysis/artefact.ts'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import type { RankedPackage } from '#domain/analysis/rank-packages.ts'
import type { Analysable } from '../analyses/analysis-task.ts'
import type { Names } from '../analyses/names.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { Button } from '../ui/button.tsx'
import { CountMarks } from './count-marks.tsx'
import styles from './ranking-part.module.css'
import { unreportedWords } from './unreported-words.ts'

type RankingEntryProps = {
  readonly ranked: RankedPackage
  readonly place: number
  readonly of: number
  readonly height: number
  readonly negotiation: Analysable
  readonly options: AnalysisOptions
  readonly names: Names
  readonly onPut: (ranked: RankedPackage) => void
}

export function RankingEntry(props: RankingEntryProps): ReactElement {
  const { ranked, place, of, height, negotiation, options, names, onPut } = props
  const mayEdit = useMayEdit()
  const unreported = useMemo(
    () => unreportedObjections(negotiation, ranked.proposalIds, options),
    [negotiation, ranked, options],
  )
  const words = ranked.options
    .map(({ issueId, optionId }) => names.option(issueId, optionId))
    .join(' · ')
  return (
    <li className={styles.entry} style={{ height }} aria-posinset={place} aria-setsize={of}>
      <p className={styles.options} title={words}>
        <span className={styles.place}>{place}</span> {words}
      </p>
      <CountMarks counts={ranked.counts} />
      <p className={styles.foot}>
        {unreported.length > 0 ? (
          <span
            className={styles.cheap}
            title={unreported.map((each) => unreportedWords(each, names)).join('\n')}
          >
            <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" />
            {unreported.length === 1
              ? '1 telling silence'
              : `${unreported.length} telling silences`}
          </span>
        ) : (
          <span />
        )}
        {mayEdit ? (
          <Button
            size="tight"
            aria-label={`Put number ${place} into the tray`}
            onClick={() => onPut(ranked)}
          >
            Put into the tray
          </Button>
        ) : null}
      </p>
    </li>
  )
}
