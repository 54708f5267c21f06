/** Where the board's content comes from, and what was assumed in reading it. Assumptions wear the word. */

import type { ReactElement } from 'react'
import { useNegotiation } from '../board/use-reading.ts'
import { DecisionFacts } from './decision-facts.tsx'
import { Fact, Facts } from './facts.tsx'
import styles from './provenance-facts.module.css'

export function ProvenanceFacts(): ReactElement {
  const provenance = useNegotiation((negotiation) => negotiation.provenance)
  return (
    <>
      <Facts>
        <DecisionFacts />
        <Fact name="Assumption">{provenance.decisionRuleAssumption}</Fact>
        <Fact name="As of">{provenance.asOf}</Fact>
        <Fact name="Source">{provenance.source}</Fact>
        <Fact name="Headline">{provenance.headline}</Fact>
      </Facts>
      {provenance.notes.length > 0 ? (
        <details className={styles.notes}>
          <summary>How it was read</summary>
          <ul>
            {provenance.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
