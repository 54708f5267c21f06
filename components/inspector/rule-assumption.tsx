/** What was assumed about the decision rule in reading the board's source; it stands wherever something is judged by the rule. */

import type { ReactElement } from 'react'
import { useNegotiation } from '../board/use-reading.ts'
import styles from './rule-assumption.module.css'

export function RuleAssumption(): ReactElement | null {
  const assumption = useNegotiation(({ provenance }) => provenance.decisionRuleAssumption)
  return assumption ? <p className={styles.assumption}>Assumed: {assumption}</p> : null
}
