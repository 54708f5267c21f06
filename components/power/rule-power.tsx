/** Blocking coalitions and power indices under a rule, worked out in a worker: all coalitions are looked at. */

import { type ReactElement, useMemo } from 'react'
import type { DecisionRule } from '#domain/negotiation/negotiation.ts'
import { joinWords } from '#domain/words/join-words.ts'
import type { AnalysisTask, Power } from '../analyses/analysis-task.ts'
import { type Names, namesIn } from '../analyses/names.ts'
import { useAnalysable } from '../analyses/use-analysable.ts'
import { useAnalysis } from '../analyses/use-analysis.ts'
import { Section } from '../inspector/section.tsx'
import styles from './power-panel.module.css'

export function RulePower({ rule }: { readonly rule: DecisionRule }): ReactElement {
  const negotiation = useAnalysable()
  const names = useMemo(() => namesIn(negotiation), [negotiation])
  const task = useMemo<AnalysisTask>(
    () => ({ kind: 'power', negotiation, options: { rule } }),
    [negotiation, rule],
  )
  const { run } = useAnalysis(task)
  const answer = run.last?.answer
  if (answer?.kind !== 'power') {
    const words = run.state === 'failed' ? 'Could not be worked out in this browser.' : 'Counting…'
    return <p className={styles.words}>{words}</p>
  }
  if (!answer.power)
    return <p className={styles.words}>There are too many parties to look at all coalitions.</p>
  return (
    <div aria-busy={run.state === 'running'}>
      <Coalitions power={answer.power} names={names} />
      <Indices power={answer.power} names={names} />
    </div>
  )
}

type PowerProps = { readonly power: Power; readonly names: Names }

/** More would not be read. */
const MOST_SHOWN = 24

function Coalitions({ power: { blocking }, names }: PowerProps): ReactElement {
  const more = blocking.length - MOST_SHOWN
  const cannot = blocking.some((coalition) => coalition.length === 0)
  return (
    <Section title="Smallest blocking coalitions" aside={cannot ? '' : blocking.length}>
      {blocking.length === 0 || cannot ? (
        <p className={styles.words}>
          {cannot ? 'Nothing can pass under this rule.' : 'Nobody can block.'}
        </p>
      ) : (
        <>
          <p className={styles.words}>
            Without any one of these, nothing passes; none has a member it could do without.
          </p>
          <ul className={styles.coalitions} aria-label="Smallest blocking coalitions">
            {blocking.slice(0, MOST_SHOWN).map((coalition) => (
              <li key={coalition.join(' ')} className={styles.coalition}>
                {joinWords(coalition.map(names.actor))}
              </li>
            ))}
            {more > 0 ? <li className={styles.words}>and {more} more</li> : null}
          </ul>
        </>
      )}
    </Section>
  )
}

function Indices({ power: { shares }, names }: PowerProps): ReactElement {
  return (
    <Section title="Power indices" aside="share of all decisive votes">
      <table className={styles.indices}>
        <thead>
          <tr>
            <th scope="col">Party</th>
            <th scope="col">Shapley–Shubik</th>
            <th scope="col">Banzhaf</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ actorId, shapleyShubik, banzhaf }) => (
            <tr key={actorId}>
              <th scope="row">{names.actor(actorId)}</th>
              <td>
                <Share share={shapleyShubik} />
              </td>
              <td>
                <Share share={banzhaf} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.words}>
        Shapley–Shubik: let parties say yes one after the other, in every order; how often is it
        this party whose yes decides? Banzhaf: of all the coalitions that somebody could undo by
        leaving, whose leaving is it? Both take every order and every coalition for equally likely.
      </p>
    </Section>
  )
}

function Share({ share }: { readonly share: number }): ReactElement {
  return (
    <span className={styles.share}>
      <span className={styles.track}>
        <span className={styles.bar} style={{ width: `${share * 100}%` }} />
      </span>
      {(share * 100).toFixed(1)} %
    </span>
  )
}
