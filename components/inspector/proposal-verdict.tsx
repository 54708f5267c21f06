/** What the decision rule makes of a proposal as positions stand, in words; it describes the board and forecasts nothing. */

import { type ReactElement, useMemo } from 'react'
import { type Bound, type VerdictReport, verdictOf } from '#domain/analysis/verdict.ts'
import { BOUND_WORDS, verdictWords } from '#domain/analysis/verdict-words.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { RULE_WORDS } from '#domain/words/rule-words.ts'
import { inSentence } from '#domain/words/words.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { VerdictMark } from '../marks/verdict-mark.tsx'
import styles from './proposal-verdict.module.css'
import { RuleAssumption } from './rule-assumption.tsx'
import { Section } from './section.tsx'

export type ProposalVerdictProps = { readonly id: ProposalId }

export function ProposalVerdict({ id }: ProposalVerdictProps): ReactElement {
  const negotiation = useNegotiation((whole) => whole)
  const report = useMemo(() => verdictOf(negotiation, id), [negotiation, id])
  const nameOf = (actorId: ActorId) => negotiation.actors.get(actorId)?.name ?? actorId
  return (
    <Section title="Verdict" aside={`${inSentence(RULE_WORDS[report.rule])}, as positions stand`}>
      <p className={styles.verdict}>
        <VerdictMark verdict={report.verdict} why={report.blockers[0]?.why} />
        <span>{verdictWords(report, nameOf)}</span>
      </p>
      <Bounds report={report} />
      <RuleAssumption />
    </Section>
  )
}

/** What silence leaves open, said plainly: it is counted neither way. */
function Bounds({ report }: { readonly report: VerdictReport }): ReactElement | null {
  const { unknown, optimistic, pessimistic } = report
  if (unknown.length === 0) return null
  const said = (bound: Bound) => BOUND_WORDS[bound]
  const words =
    optimistic === pessimistic
      ? `However the silent decide: ${said(optimistic)}.`
      : `Were every silence a yes: ${said(optimistic)}. Were every silence a no: ${said(pessimistic)}.`
  return <p className={styles.bounds}>{words}</p>
}
