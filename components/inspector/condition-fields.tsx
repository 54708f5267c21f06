/** Writing what a position hangs on: words and what is said of them, and proposals that would have to be agreed. */

import type { ReactElement } from 'react'
import type { PositionFields } from '#domain/board/command.ts'
import { CONDITION_STATES, type ConditionState } from '#domain/negotiation/condition.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Position } from '#domain/negotiation/position.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { CONDITION_WORDS } from '#domain/words/words.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './condition-fields.module.css'
import { LineField } from './line-field.tsx'

type Fields = Pick<PositionFields, 'condition' | 'conditionState' | 'conditionOn'>

export type ConditionFieldsProps = {
  readonly position: Position
  readonly onWrite: (fields: { [Name in keyof Fields]?: Fields[Name] | null }) => void
}

export function ConditionFields({ position, onWrite }: ConditionFieldsProps): ReactElement {
  const { condition = '', conditionState = 'unmet' } = position
  return (
    <>
      <LineField
        label="If: the condition"
        value={condition}
        placeholder="What would turn this into consent?"
        isLong
        onWrite={(words) =>
          onWrite(words ? { condition: words } : { condition: null, conditionState: null })
        }
      />
      {condition ? (
        <Select
          label="The condition is"
          value={conditionState}
          onChange={(event) =>
            onWrite({ conditionState: event.currentTarget.value as ConditionState })
          }
        >
          {CONDITION_STATES.map((state) => (
            <option key={state} value={state}>
              {CONDITION_WORDS[state]}
            </option>
          ))}
        </Select>
      ) : null}
      <LinkedConditions
        position={position}
        onWrite={(conditionOn) => onWrite({ conditionOn: [...conditionOn] })}
      />
    </>
  )
}

type LinkedConditionsProps = {
  readonly position: Position
  readonly onWrite: (conditionOn: readonly ProposalId[]) => void
}

function LinkedConditions({ position, onWrite }: LinkedConditionsProps): ReactElement {
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const { conditionOn, proposalId } = position
  const open = [...proposals.values()].filter(
    ({ id }) => id !== proposalId && !conditionOn.includes(id),
  )
  const titleOf = (id: ProposalId): string => {
    const proposal = proposals.get(id)
    return proposal ? cardTitle(proposal) : id
  }
  return (
    <div>
      {conditionOn.length > 0 ? (
        <ul className={styles.linked} aria-label="If these are agreed">
          {conditionOn.map((id) => (
            <li key={id}>
              <span>if {titleOf(id)} is agreed</span>
              <Button
                variant="plain"
                size="tight"
                aria-label={`No longer if ${titleOf(id)} is agreed`}
                onClick={() => onWrite(conditionOn.filter((other) => other !== id))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {open.length > 0 ? (
        <Select
          label="If another proposal is agreed"
          value=""
          onChange={(event) => onWrite([...conditionOn, event.currentTarget.value as ProposalId])}
        >
          <option value="">Choose a proposal…</option>
          {open.map((proposal) => (
            <option key={proposal.id} value={proposal.id}>
              {cardTitle(proposal)}
            </option>
          ))}
        </Select>
      ) : null}
    </div>
  )
}
