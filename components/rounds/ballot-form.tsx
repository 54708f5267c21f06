/**
 * What one party states in the open round: a stance on each proposal, and a condition where it is conditional. Nothing of
 * it is on the board, and it can be changed until the reveal.
 */

import { type FormEvent, type ReactElement, useState } from 'react'
import type { BallotStance } from '#domain/rounds/ballot.ts'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useAnswer } from '../http/use-answer.ts'
import { useSend } from '../http/use-send.ts'
import { PanelSection } from '../session/panel-section.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { blankBallot, changed, paddedBallot } from './ballot-draft.ts'
import { BallotQuestion } from './ballot-question.tsx'
import { OWN_BALLOT, type Round, type RoundParty } from './round.ts'
import styles from './round-form.module.css'
import { useRounds } from './rounds-context.tsx'

export type BallotFormProps = {
  readonly round: Round
  readonly party: RoundParty
  /** Absent where the ballot is one's own party's. */
  readonly onLeave: (() => void) | undefined
}

export function BallotForm({ round, party, onLeave }: BallotFormProps): ReactElement {
  const { path, drafts, keepDraft } = useRounds()
  const { busy, refusal, send } = useSend()
  const [isSubmitted, setSubmitted] = useState(false)
  const place = `${path}/${round.id}/ballots/${party.actorId}`
  const key = `${round.id}:${party.actorId}`
  const { value: own, ask } = useAnswer(place, OWN_BALLOT)
  const ballot = drafts.get(key) ?? own?.stances ?? blankBallot(round.proposals)
  const change = (each: BallotStance, to: Parameters<typeof changed>[2]) => {
    setSubmitted(false)
    keepDraft(key, changed(ballot, each.proposalId, to))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const body = paddedBallot(ballot)
    const answer = await send({ path: place, method: 'PUT', schema: ANYTHING, body })
    if (!answer.ok) return
    setSubmitted(true)
    ask()
  }
  return (
    <PanelSection
      title={onLeave ? `For ${party.name}, attributed` : `Your ballot, for ${party.name}`}
      aside={
        onLeave ? (
          <Button size="tight" variant="plain" onClick={onLeave}>
            Leave
          </Button>
        ) : null
      }
    >
      <form className={styles.form} onSubmit={submit}>
        {own && !own.stances && own.by ? (
          <Notice tone="info">
            {own.by} has submitted for {party.name}. What you submit replaces it.
          </Notice>
        ) : null}
        {ballot.map((each) => (
          <BallotQuestion
            key={each.proposalId}
            party={party}
            stance={each}
            asked={round.proposals.find(({ id }) => id === each.proposalId)}
            onChange={(to) => change(each, to)}
          />
        ))}
        {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
        {isSubmitted ? (
          <Notice tone="done">Submitted, sealed. You can change it until the reveal.</Notice>
        ) : null}
        <div className={styles.row}>
          <Button type="submit" variant="primary" busy={busy}>
            {party.hasSubmitted ? 'Submit the change' : 'Seal and submit'}
          </Button>
          <span className={styles.quiet}>Others see only that you have submitted.</span>
        </div>
      </form>
    </PanelSection>
  )
}
