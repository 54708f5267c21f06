/** What a conditional position hangs on, each condition with whether it is met. A linked one leads to its proposal. */

import { Check, CircleDashed } from 'lucide-react'
import { type ReactElement, type ReactNode, useMemo } from 'react'
import {
  type Condition,
  type ConditionState,
  conditionalOn,
  conditionsOf,
} from '#domain/negotiation/condition.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Position } from '#domain/negotiation/position.ts'
import { cardTitle, isAgreedStatus } from '#domain/negotiation/proposal.ts'
import { CONDITION_WORDS } from '#domain/words/words.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { DisputedMark } from '../marks/disputed-mark.tsx'
import styles from './condition-list.module.css'
import { EntityLink } from './entity-link.tsx'

export type ConditionListProps = { readonly position: Position }

export function ConditionList({ position }: ConditionListProps): ReactElement | null {
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const relations = useNegotiation((negotiation) => negotiation.relations)
  const conditions = useMemo(() => {
    const isAgreed = (id: ProposalId) => isAgreedStatus(proposals.get(id)?.status ?? 'draft')
    return conditionsOf(position, isAgreed, conditionalOn(relations.values()))
  }, [position, proposals, relations])
  if (position.stance !== 'conditional') return <LooseWords text={position.condition} />
  if (conditions.length === 0) return <p className={styles.none}>No condition has been named.</p>
  return (
    <ul className={styles.conditions}>
      {conditions.map((condition) => (
        <ConditionLine key={keyOf(condition)} state={condition.state}>
          <ConditionWords condition={condition} />
        </ConditionLine>
      ))}
    </ul>
  )
}

/** Words left over from when it was conditional say nothing about consent any more. */
function LooseWords({ text }: { readonly text: string | undefined }): ReactElement | null {
  if (!text) return null
  return (
    <p className={styles.condition}>
      <em>if</em> <span>{text}</span>
    </p>
  )
}

type ConditionLineProps = { readonly state: ConditionState; readonly children: ReactNode }

function ConditionLine({ state, children }: ConditionLineProps): ReactElement {
  return (
    <li className={styles.condition}>
      <em>if</em>{' '}
      <span>
        {children}{' '}
        <span className={styles.state} data-state={state}>
          <StateMark state={state} />
          {CONDITION_WORDS[state]}
        </span>
      </span>
    </li>
  )
}

function ConditionWords({ condition }: { readonly condition: Condition }): ReactElement {
  const proposal = useNegotiation((negotiation) =>
    condition.kind === 'proposal' ? negotiation.proposals.get(condition.proposalId) : undefined,
  )
  if (condition.kind === 'words') return <>{condition.text}</>
  return (
    <>
      <EntityLink to={{ of: 'proposal', id: condition.proposalId }}>
        {proposal ? cardTitle(proposal) : 'a proposal no longer here'}
      </EntityLink>{' '}
      is agreed
    </>
  )
}

const MARK = { size: 12, strokeWidth: 2, 'aria-hidden': true } as const

function StateMark({ state }: { readonly state: ConditionState }): ReactElement {
  if (state === 'met') return <Check {...MARK} />
  return state === 'disputed' ? <DisputedMark /> : <CircleDashed {...MARK} />
}

function keyOf(condition: Condition): string {
  return condition.kind === 'words' ? 'words' : condition.proposalId
}
