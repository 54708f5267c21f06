/** All packages that hang together, ranked without weights, found in a worker: by itself when few, on request when many. */

import { type ReactElement, useMemo, useState } from 'react'
import { MAX_COMBINATIONS } from '#domain/analysis/analysis-report.ts'
import { countCombinations } from '#domain/analysis/feasible-packages.ts'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import type { RankedPackage } from '#domain/analysis/rank-packages.ts'
import type { PackageId } from '#domain/negotiation/ids.ts'
import type { AnalysisTask } from '../analyses/analysis-task.ts'
import { namesIn } from '../analyses/names.ts'
import { useAnalysable } from '../analyses/use-analysable.ts'
import { useAnalysis } from '../analyses/use-analysis.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { newId } from '../board/new-id.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { newPackageCommand } from './packaging.ts'
import { RankingFigures } from './ranking-figures.tsx'
import { RankingList } from './ranking-list.tsx'
import styles from './ranking-part.module.css'
import { RankingProgressBar } from './ranking-progress-bar.tsx'

type RankingPartProps = {
  readonly options: AnalysisOptions
  /** A ranked package was put into the tray. */
  readonly onPut: (id: PackageId) => void
}

/** Whoever looks further than this looks for something else. */
const LIMIT = 1000

export function RankingPart({ options, onPut }: RankingPartProps): ReactElement {
  const session = useBoardSession()
  const negotiation = useAnalysable()
  const packages = useNegotiation((whole) => whole.packages)
  const names = useMemo(() => namesIn(negotiation), [negotiation])
  const combinations = useMemo(() => countCombinations(negotiation), [negotiation])
  const { run, isCurrent, start, cancel } = useRanking(negotiation, options, combinations)
  const ranking = run.last?.answer.kind === 'rank' ? run.last.answer.ranking : undefined
  const put = ({ proposalIds }: RankedPackage) => {
    const id = newId<PackageId>()
    session.run(newPackageCommand(packages, { id, proposalIds }))
    if (session.mayEdit) onPut(id)
  }
  if (combinations === 0)
    return (
      <p className={styles.words}>
        No issue on this board has options. A package takes one option of each issue that has some.
      </p>
    )
  return (
    <div className={styles.ranking} aria-busy={run.state === 'running'}>
      <RankingProgressBar
        run={run}
        combinations={combinations}
        isCurrent={isCurrent}
        onStart={start}
        onCancel={cancel}
      />
      {ranking ? (
        <>
          <RankingFigures ranking={ranking} />
          <RankingList
            best={ranking.best}
            negotiation={negotiation}
            options={options}
            names={names}
            onPut={put}
          />
        </>
      ) : null}
    </div>
  )
}

type Negotiation = Extract<AnalysisTask, { kind: 'rank' }>['negotiation']

/** Begins by itself where it takes no time; else when asked to, for the board as it is then. */
function useRanking(negotiation: Negotiation, options: AnalysisOptions, combinations: number) {
  const fresh = useMemo<AnalysisTask>(
    () => ({ kind: 'rank', negotiation, options: { ...options, limit: LIMIT } }),
    [negotiation, options],
  )
  const [asked, setAsked] = useState<{ readonly for: AnalysisTask; readonly task: AnalysisTask }>()
  const wanted = asked?.for === fresh ? asked.task : undefined
  const task = wanted ?? (combinations <= MAX_COMBINATIONS ? fresh : undefined)
  const { run, cancel } = useAnalysis(task)
  return {
    run,
    cancel,
    /** Whether the last answer is about the board as it is. */
    isCurrent: run.last !== undefined && run.last.task === task,
    start: () => setAsked({ for: fresh, task: { ...fresh } }),
  }
}
