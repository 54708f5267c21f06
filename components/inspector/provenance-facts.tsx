/** Where the board's content comes from, and what was assumed in reading it. Assumptions wear the word. */

import type { ReactElement } from 'react'
import { DECISION_RULES, type DecisionRule } from '#domain/negotiation/negotiation.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { ChoiceFact } from './choice-fact.tsx'
import { Fact, Facts } from './facts.tsx'
import styles from './provenance-facts.module.css'

const RULE_WORDS: { readonly [Rule in DecisionRule]: string } = {
  unanimity: 'All parties must accept',
  consensus: 'No party objects',
  'all-but-one': 'All parties but one',
  weighted: 'By weight',
}

export function ProvenanceFacts(): ReactElement {
  const session = useBoardSession()
  const provenance = useNegotiation((negotiation) => negotiation.provenance)
  const rule = useNegotiation((negotiation) => negotiation.decisionRule)
  return (
    <>
      <Facts>
        <ChoiceFact
          name="Decision"
          value={rule}
          choices={DECISION_RULES.map((choice) => [choice, RULE_WORDS[choice]])}
          onChoose={(chosen) =>
            session.run({ type: 'describe', decisionRule: chosen as DecisionRule })
          }
        />
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
