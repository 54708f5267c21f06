/** The figures of the ranking: how many packages hang together, and how few of them nobody rules out. */

import { TriangleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Ranking } from '#domain/analysis/rank-packages.ts'
import { RULE_WORDS } from '#domain/words/rule-words.ts'
import { useNegotiation } from '../board/use-reading.ts'
import styles from './ranking-part.module.css'

export function RankingFigures({ ranking }: { readonly ranking: Ranking }): ReactElement {
  const rule = useNegotiation((negotiation) => negotiation.decisionRule)
  const assumption = useNegotiation(({ provenance }) => provenance.decisionRuleAssumption)
  const { combinations, feasible, withoutRedLines, withMustHaves, withoutOpposition } = ranking
  const rows = [
    ['hang together', feasible],
    ['of them without a red line', withoutRedLines],
    ['of those with every must-have', withMustHaves],
    ['without a red line or opposition', withoutOpposition],
  ] as const
  return (
    <>
      <dl className={styles.figures} aria-label="Figures of the ranking">
        {rows.map(([words, count]) => (
          <div key={words} className={styles.figure}>
            <dt>{words}</dt>
            <dd>{count.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.words}>
        Of {combinations.toLocaleString('en-GB')} combinations, one option of each issue. Ranked by
        red lines and missing must-haves, then opposition, then silence, then open conditions. No
        weights: figures count positions, whatever they are worth to anybody. Decision rule:{' '}
        {RULE_WORDS[rule]}
        {assumption ? `. Assumption: ${assumption}` : '.'}
      </p>
      <p className={styles.words}>
        <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" /> A package may stand high
        only because an objection to it was never reported. Those that probably do are marked.
      </p>
    </>
  )
}
