/** Packages weighed by the sheets one may see, in a worker: by itself where each can be looked at, on request above. */

import { useMemo, useState } from 'react'
import { countCombinations } from '#domain/analysis/feasible-packages.ts'
import type { Weighing } from '#domain/analysis/weigh-packages.ts'
import { MAX_ENUMERATED } from '#domain/analysis/weighted/bargain.ts'
import type { AnalysisTask } from '../analyses/analysis-task.ts'
import { useAnalysable } from '../analyses/use-analysable.ts'
import { type AnalysisRun, useAnalysis } from '../analyses/use-analysis.ts'
import { countable, type Sheet } from './score-answers.ts'

export type WeighingRun = {
  readonly run: AnalysisRun
  readonly combinations: number
  /** Above what can be looked at one by one, solutions are searched for. */
  readonly isSearch: boolean
  /** Whether what was found is about the board and the sheets as they are. */
  readonly isCurrent: boolean
  /** The last that was found about these sheets' actors. */
  readonly found: Weighing | undefined
  readonly start: () => void
  readonly cancel: () => void
}

export function useWeighing(sheets: readonly Sheet[]): WeighingRun {
  const negotiation = useAnalysable()
  const combinations = useMemo(() => countCombinations(negotiation), [negotiation])
  const fresh = useMemo<AnalysisTask | undefined>(
    () =>
      sheets.length === 0 || combinations === 0
        ? undefined
        : {
            kind: 'weigh',
            negotiation,
            sheets: new Map(sheets.map((sheet) => [sheet.actorId, countable(sheet)])),
          },
    [negotiation, sheets, combinations],
  )
  const [asked, setAsked] = useState<{ readonly for: AnalysisTask; readonly task: AnalysisTask }>()
  const isSearch = combinations > MAX_ENUMERATED
  const wanted = asked && asked.for === fresh ? asked.task : undefined
  const task = wanted ?? (isSearch ? undefined : fresh)
  const { run, cancel } = useAnalysis(task)
  const answer = run.last?.answer
  const found = answer?.kind === 'weigh' ? answer.weighing : undefined
  return {
    run,
    combinations,
    isSearch,
    isCurrent: task !== undefined && run.last?.task === task,
    // Sheets one may no longer see are gone from what was made of them, too.
    found: found && isAbout(found, sheets) ? found : undefined,
    start: () => (fresh ? setAsked({ for: fresh, task: { ...fresh } }) : undefined),
    cancel,
  }
}

function isAbout({ actorIds }: Weighing, sheets: readonly Sheet[]): boolean {
  return actorIds.every((id) => sheets.some(({ actorId }) => actorId === id))
}
