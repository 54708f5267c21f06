/** How the board decides: the rule, its quota, and what counts as agreed. */

import type { ReactElement } from 'react'
import type { DecisionRule } from '#domain/negotiation/negotiation.ts'
import { RULE_CHOICES } from '#domain/words/rule-words.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { ChoiceFact } from './choice-fact.tsx'
import { Fact } from './facts.tsx'
import { LineField } from './line-field.tsx'

export function DecisionFacts(): ReactElement {
  const session = useBoardSession()
  const rule = useNegotiation((negotiation) => negotiation.decisionRule)
  const packageDeal = useNegotiation((negotiation) => negotiation.packageDeal)
  const abstainBlocks = useNegotiation((negotiation) => negotiation.abstainBlocks)
  return (
    <>
      <ChoiceFact
        name="Decision"
        value={rule}
        choices={RULE_CHOICES}
        onChoose={(chosen) =>
          session.run({ type: 'describe', decisionRule: chosen as DecisionRule })
        }
      />
      {rule === 'weighted' ? <QuotaFact /> : null}
      <ChoiceFact
        name="Abstaining"
        value={String(abstainBlocks)}
        choices={[
          ['false', 'blocks nothing'],
          ['true', 'counts as a refusal'],
        ]}
        onChoose={(chosen) => session.run({ type: 'describe', abstainBlocks: chosen === 'true' })}
      />
      <ChoiceFact
        name="Agreed"
        value={String(packageDeal)}
        choices={[
          ['true', 'only as a package'],
          ['false', 'also one by one'],
        ]}
        onChoose={(chosen) => session.run({ type: 'describe', packageDeal: chosen === 'true' })}
      />
    </>
  )
}

function QuotaFact(): ReactElement {
  const session = useBoardSession()
  const mayEdit = useMayEdit()
  const quota = useNegotiation((negotiation) => negotiation.quota)
  const percent = quota === undefined ? '' : String(Math.round(quota * 10_000) / 100)
  if (!mayEdit) return <Fact name="Needed">{percent ? `${percent} %` : 'more than half'}</Fact>
  const write = (words: string) => {
    const share = Number(words.replace('%', '').replace(',', '.')) / 100
    if (words === '') session.run({ type: 'describe', quota: null })
    else if (share > 0 && share <= 1) session.run({ type: 'describe', quota: share })
  }
  return (
    <Fact name="Needed">
      <LineField
        label="Per cent of all weight"
        value={percent}
        placeholder="more than half"
        maxLength={8}
        onWrite={write}
      />
    </Fact>
  )
}
