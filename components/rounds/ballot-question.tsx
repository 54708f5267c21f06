/** One proposal on a ballot: where the party stands, by shape, colour and word, and what it depends on. */

import type { ReactElement } from 'react'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { type BallotStance, MAX_BALLOT_CONDITION } from '#domain/rounds/ballot.ts'
import type { AskedProposal } from '#domain/rounds/sealed-round.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { EntityLink } from '../inspector/entity-link.tsx'
import { StanceChoice } from '../inspector/stance-choice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import styles from './ballot-question.module.css'
import type { RoundParty } from './round.ts'

export type BallotQuestionProps = {
  readonly party: RoundParty
  readonly stance: BallotStance
  readonly asked: AskedProposal | undefined
  readonly onChange: (to: Partial<Pick<BallotStance, 'stance' | 'condition'>>) => void
}

export function BallotQuestion(props: BallotQuestionProps): ReactElement {
  const { party, stance, asked, onChange } = props
  const proposal = useNegotiation(({ proposals }) => proposals.get(stance.proposalId))
  const title = proposal ? cardTitle(proposal) : 'A proposal that was removed'
  const isAmended = proposal && asked && proposal.version !== asked.version
  return (
    <div className={styles.question}>
      <p className={styles.title}>
        {proposal ? (
          <EntityLink to={{ of: 'proposal', id: proposal.id }}>{title}</EntityLink>
        ) : (
          title
        )}
      </p>
      {isAmended ? (
        <p className={styles.amended}>
          Amended since the round was opened. You state on version {asked.version}.
        </p>
      ) : null}
      <StanceChoice
        label={`Where ${party.name} stands on ${title}`}
        stance={stance.stance}
        onChoose={(chosen) => onChange({ stance: chosen })}
      />
      {stance.stance === 'conditional' ? (
        <TextArea
          label="If: the condition"
          placeholder="What would turn this into consent?"
          rows={2}
          maxLength={MAX_BALLOT_CONDITION}
          value={stance.condition}
          onChange={(event) => onChange({ condition: event.currentTarget.value })}
        />
      ) : null}
    </div>
  )
}
