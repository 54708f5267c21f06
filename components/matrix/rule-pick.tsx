/** What a deal needs: the board's decision rule, for all to see, and for those who may to choose. The rest of it is in the panel. */

import type { ReactElement } from 'react'
import { RULE_CHOICES, RULE_WORDS } from '#domain/words/rule-words.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { BarSelect } from './bar-select.tsx'
import styles from './rule-pick.module.css'

export function RulePick(): ReactElement {
  const session = useBoardSession()
  const mayChoose = useMayEdit()
  const rule = useNegotiation((negotiation) => negotiation.decisionRule)
  const assumption = useNegotiation(({ provenance }) => provenance.decisionRuleAssumption)
  return (
    <span className={styles.rule}>
      {mayChoose ? (
        <BarSelect
          label="Rule"
          value={rule}
          choices={RULE_CHOICES}
          onChoose={(decisionRule) => session.run({ type: 'describe', decisionRule })}
        />
      ) : (
        <span>
          Rule <strong>{RULE_WORDS[rule]}</strong>
        </span>
      )}
      {assumption ? (
        <span className={styles.assumption} title={assumption}>
          assumption
        </span>
      ) : null}
    </span>
  )
}
