/** What the decision rule gives to whom, how near parties stand to each other, and whether they have come closer. */

import { type ReactElement, useState } from 'react'
import { DECISION_RULES, type DecisionRule } from '#domain/negotiation/negotiation.ts'
import { RULE_WORDS } from '#domain/words/rule-words.ts'
import { DECLARED_ONLY } from '#domain/words/words.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { CheckField } from '../inspector/check-field.tsx'
import { RuleAssumption } from '../inspector/rule-assumption.tsx'
import { Button } from '../ui/button.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { Select } from '../ui/select.tsx'
import { Convergence } from './convergence.tsx'
import { DistanceList } from './distance-list.tsx'
import styles from './power-panel.module.css'
import { RulePower } from './rule-power.tsx'

export function PowerPanel(): ReactElement {
  const boardsRule = useNegotiation((negotiation) => negotiation.decisionRule)
  const view = useBoardView()
  const [chosen, setChosen] = useState<DecisionRule>()
  const [declaredOnly, setDeclaredOnly] = useState(false)
  const rule = chosen ?? boardsRule
  return (
    <>
      <PanelTitle id="power" title="Power and convergence" onClose={view.close} />
      <Select
        label="Decision rule looked at"
        className={styles.rule ?? ''}
        value={rule}
        onChange={(event) =>
          setChosen(DECISION_RULES.find((each) => each === event.currentTarget.value))
        }
      >
        {DECISION_RULES.map((each) => (
          <option key={each} value={each}>
            {RULE_WORDS[each]}
            {each === boardsRule ? ' (this board)' : ''}
          </option>
        ))}
      </Select>
      <p className={styles.words}>
        This describes the rule, not influence: who is needed, whatever they want and however they
        may persuade.
      </p>
      {rule === boardsRule ? <RuleAssumption /> : null}
      <RulePower rule={rule} />
      <p className={styles.words}>
        What anybody could do alone, without a vote, is another question.{' '}
        <Button size="tight" onClick={() => view.open('stability')}>
          What would hold…
        </Button>
      </p>
      <div className={styles.heard}>
        <CheckField label={DECLARED_ONLY} checked={declaredOnly} onChange={setDeclaredOnly} />
      </div>
      <DistanceList declaredOnly={declaredOnly} />
      <Convergence declaredOnly={declaredOnly} />
    </>
  )
}
