/** The round that is open: who has submitted, one's own ballot, and the facilitator's ways to end it. */

import { Check, Hourglass } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { mayRun } from '#domain/access/role.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { useMe } from '../board/use-me.ts'
import { PanelSection } from '../session/panel-section.tsx'
import { clockWords } from '../session/time-words.ts'
import { Button } from '../ui/button.tsx'
import { BallotForm } from './ballot-form.tsx'
import { EndRound } from './end-round.tsx'
import styles from './open-round.module.css'
import type { Round, RoundParty, ToldRounds } from './round.ts'
import { useTimeToReveal } from './use-time-to-reveal.ts'

export type OpenRoundProps = { readonly told: ToldRounds; readonly round: Round }

export function OpenRound({ told, round }: OpenRoundProps): ReactElement {
  const { role, actorId } = useMe()
  const [spokenFor, setSpokenFor] = useState<ActorId>()
  const left = useTimeToReveal(told, round)
  const mayAct = mayRun(role)
  const stating = role === 'delegate' ? actorId : spokenFor
  const party = round.parties.find((each) => each.actorId === stating)
  return (
    <>
      {party ? (
        <BallotForm
          key={party.actorId}
          round={round}
          party={party}
          onLeave={mayAct ? () => setSpokenFor(undefined) : undefined}
        />
      ) : null}
      <PanelSection
        title={`Round ${round.number}: who has submitted`}
        aside={<span className={styles.time}>{left > 0 ? clockWords(left) : 'now'}</span>}
      >
        <ul className={styles.parties}>
          {round.parties.map((each) => (
            <Turnout
              key={each.actorId}
              party={each}
              onState={mayAct && !each.hasDelegate ? () => setSpokenFor(each.actorId) : undefined}
            />
          ))}
        </ul>
        {mayAct ? <EndRound round={round} /> : null}
      </PanelSection>
    </>
  )
}

type TurnoutProps = { readonly party: RoundParty; readonly onState: (() => void) | undefined }

function Turnout({ party, onState }: TurnoutProps): ReactElement {
  const { name, hasSubmitted, hasDelegate } = party
  const Icon = hasSubmitted ? Check : Hourglass
  return (
    <li className={styles.party} data-submitted={hasSubmitted || undefined}>
      <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.name}>{name}</span>
      <span className={styles.state}>
        {hasSubmitted ? 'submitted' : hasDelegate ? 'not yet' : 'no delegate'}
      </span>
      {onState ? (
        <Button size="tight" variant="plain" aria-label={`State for ${name}`} onClick={onState}>
          State for it
        </Button>
      ) : null}
    </li>
  )
}
