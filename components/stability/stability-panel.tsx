/**
 * Which outcomes would hold if everybody minded only what they could do by themselves: the graph model for conflict
 * resolution, of moves whoever looks has chosen. Worked out in a worker (domain/analysis/conflict-report.ts).
 */

import { type ReactElement, useMemo, useState } from 'react'
import { MAX_OF_ONE, mostOfOne } from '#domain/analysis/board-conflict.ts'
import type { ConflictReport } from '#domain/analysis/conflict-report.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { DECLARED_ONLY } from '#domain/words/words.ts'
import type { AnalysisTask } from '../analyses/analysis-task.ts'
import { namesIn } from '../analyses/names.ts'
import { useAnalysable } from '../analyses/use-analysable.ts'
import { type AnalysisRun, useAnalysis } from '../analyses/use-analysis.ts'
import { useBoardView } from '../board/board-view.tsx'
import { CheckField } from '../inspector/check-field.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { Assumptions } from './assumptions.tsx'
import type { ChosenOption } from './chosen-options.ts'
import { OptionList } from './option-list.tsx'
import { OutcomeClosely } from './outcome-closely.tsx'
import { OutcomeList } from './outcome-list.tsx'
import styles from './stability.module.css'
import { useChosenOptions } from './use-chosen-options.ts'

export function StabilityPanel(): ReactElement {
  const { close } = useBoardView()
  const negotiation = useAnalysable()
  const names = useMemo(() => namesIn(negotiation), [negotiation])
  const options = useChosenOptions()
  const [declaredOnly, setDeclaredOnly] = useState(false)
  const [at, setAt] = useState<readonly ProposalId[]>()
  const run = useStability(options, declaredOnly, at)
  const report = run.last?.answer.kind === 'stability' ? run.last.answer.report : undefined
  return (
    <>
      <PanelTitle id="stability" title="What would hold" onClose={close} />
      <p className={styles.words}>
        Suppose everybody minds only their own next move. Which outcomes would nobody leave, and
        what keeps each actor there? The answer is about a simple model of this board (the graph
        model for conflict resolution). It is no forecast, and an outcome that holds is neither
        agreed nor fair.
      </p>
      <OptionList options={options} names={names} />
      <div className={styles.heard}>
        <CheckField label={DECLARED_ONLY} checked={declaredOnly} onChange={setDeclaredOnly} />
      </div>
      {report ? (
        <div aria-busy={run.state === 'running'}>
          <Told report={report} />
          <OutcomeList report={report} names={names} onLook={setAt} />
          <OutcomeClosely report={report} names={names} isNow={at === undefined} onLook={setAt} />
          <Assumptions report={report} names={names} />
        </div>
      ) : (
        <p className={styles.words} role="status">
          {WAITING[run.state]}
        </p>
      )}
    </>
  )
}

const WAITING: Readonly<Record<AnalysisRun['state'], string>> = {
  idle: 'Add what could be done, and say by whom: then the outcomes appear here.',
  running: 'Looking at all combinations…',
  done: '',
  cancelled: '',
  failed: 'Could not be worked out in this browser.',
}

/** With one actor alone there is nobody to answer. */
function Told({ report }: { readonly report: ConflictReport }): ReactElement | null {
  if (report.actors.length > 1) return null
  return (
    <p className={styles.words}>
      One actor alone has nobody to answer it. Add what somebody else could do.
    </p>
  )
}

/** Nothing is worked out before somebody could do something, nor beyond what one actor may have. */
function useStability(
  options: readonly ChosenOption[],
  declaredOnly: boolean,
  at: readonly ProposalId[] | undefined,
): AnalysisRun {
  const negotiation = useAnalysable()
  const task = useMemo<AnalysisTask | undefined>(() => {
    const choices = options.flatMap(({ proposalId, actorId }) =>
      actorId ? { proposalId, actorId } : [],
    )
    if (choices.length === 0 || mostOfOne(choices) > MAX_OF_ONE) return undefined
    return {
      kind: 'stability',
      negotiation,
      choices,
      options: { declaredOnly },
      ...(at && { at: at.filter((id) => choices.some((choice) => choice.proposalId === id)) }),
    }
  }, [negotiation, options, declaredOnly, at])
  const { run } = useAnalysis(task)
  // What was found for other options is not shown beside none.
  return task ? run : { state: 'idle' }
}
