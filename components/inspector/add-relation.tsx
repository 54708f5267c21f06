/** Says how a proposal hangs together with another one; done as soon as the other is chosen. */

import { type ReactElement, useState } from 'react'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { RELATION_TYPES, type RelationType, relationKey } from '#domain/negotiation/relation.ts'
import { RELATION_WORDS } from '#domain/words/relation-words.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { QuietSelect } from '../ui/quiet-select.tsx'
import styles from './proposal-relations.module.css'

export type AddRelationProps = { readonly id: ProposalId }

export function AddRelation({ id }: AddRelationProps): ReactElement | null {
  const session = useBoardSession()
  const [type, setType] = useState<RelationType>('depends_on')
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const relations = useNegotiation((negotiation) => negotiation.relations)
  const said = new Set([...relations.values()].map(relationKey))
  const open = [...proposals.values()].filter(
    (other) => other.id !== id && !said.has(relationKey({ from: id, to: other.id, type })),
  )
  const add = (to: string) => {
    const other = open.find((proposal) => proposal.id === to)
    if (other) session.run({ type: 'addRelation', relation: { from: id, to: other.id, type } })
  }
  if (proposals.size < 2) return null
  return (
    <div className={styles.add}>
      <QuietSelect
        frame="edge"
        aria-label="How it hangs together"
        value={type}
        onChange={({ currentTarget: { value } }) =>
          setType(RELATION_TYPES.find((each) => each === value) ?? type)
        }
      >
        {RELATION_TYPES.map((each) => (
          <option key={each} value={each}>
            {RELATION_WORDS[each].out}
          </option>
        ))}
      </QuietSelect>
      <QuietSelect
        frame="edge"
        aria-label={`${RELATION_WORDS[type].out}: which proposal`}
        value=""
        onChange={({ currentTarget: { value } }) => add(value)}
      >
        <option value="">Choose a proposal…</option>
        {open.map((proposal) => (
          <option key={proposal.id} value={proposal.id}>
            {cardTitle(proposal)}
          </option>
        ))}
      </QuietSelect>
    </div>
  )
}
