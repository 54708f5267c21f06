/** What would have to move before a package can pass: positions, or cards. Moves on the board, not value. */

import { type ReactElement, useMemo } from 'react'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import { type Ask, askOf } from '#domain/analysis/moves.ts'
import type { PackageCheck } from '#domain/analysis/package-check.ts'
import { joinWords } from '#domain/words/join-words.ts'
import type { Analysable, AnalysisTask, Ways } from '../analyses/analysis-task.ts'
import type { Names } from '../analyses/names.ts'
import { type AnalysisRun, useAnalysis } from '../analyses/use-analysis.ts'
import { Section } from '../inspector/section.tsx'
import { askWords } from './ask-words.ts'
import { plural } from './count-words.ts'
import styles from './package-ways.module.css'
import { SwapWays } from './swap-ways.tsx'

type PackageWaysProps = {
  readonly check: PackageCheck
  readonly names: Names
  readonly negotiation: Analysable
  readonly options: AnalysisOptions
}

export function PackageWays(props: PackageWaysProps): ReactElement {
  const { check, names, negotiation, options } = props
  const { proposalIds, standings } = check
  const task = useMemo<AnalysisTask>(
    () => ({ kind: 'ways', negotiation, proposalIds, options }),
    [negotiation, proposalIds, options],
  )
  const { run } = useAnalysis(task)
  const ways = run.last?.answer.kind === 'ways' ? run.last.answer.ways : undefined
  const asks = standings.map(askOf).filter(isAsked)
  return (
    <Section title="What would have to move" aside="bands on the board, not value">
      {asks.length === 0 ? (
        <p className={styles.plain}>Nobody: all parties accept all of it.</p>
      ) : (
        <ul className={styles.asks}>
          {asks.map((ask) => (
            <li key={ask.actorId}>
              <strong>{names.actor(ask.actorId)}</strong> {askWords(ask, names)}
            </li>
          ))}
        </ul>
      )}
      {ways ? (
        <div aria-busy={run.state === 'running'}>
          <Enough ways={ways} names={names} parties={standings.length} />
          <SwapWays ways={ways} names={names} verdict={check.verdict.verdict} />
        </div>
      ) : (
        <p className={styles.plain}>{WAITING[run.state]}</p>
      )}
    </Section>
  )
}

const WAITING: Readonly<Record<AnalysisRun['state'], string>> = {
  idle: '',
  running: 'Looking for the fewest cards to swap…',
  done: '',
  cancelled: '',
  failed: 'The fewest cards to swap could not be worked out.',
}

function isAsked({ moves, redLines, missing, silent }: Ask): boolean {
  return moves.length + redLines.length + missing.length + silent.length > 0
}

type EnoughProps = {
  readonly ways: Ways
  readonly names: Names
  readonly parties: number
}

/** Who would be enough, where not everybody is needed. */
function Enough({ ways: { cheapest }, names, parties }: EnoughProps): ReactElement | null {
  if (!cheapest || cheapest.actorIds.length === parties) return null
  const who = joinWords(cheapest.actorIds.map(names.actor))
  const red =
    cheapest.redLines > 0
      ? `, and ${plural(cheapest.redLines, 'red line')} nobody can be asked to cross`
      : ''
  return (
    <p className={styles.plain}>
      Enough under the rule: {who}, with {plural(cheapest.steps, 'band')} to move together{red}.
    </p>
  )
}
