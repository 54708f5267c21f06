/** An actor's positions band by band, and the proposals it is silent on. */

import { type ReactElement, useMemo } from 'react'
import type { Actor } from '#domain/negotiation/actor.ts'
import { type Position, positionKey } from '#domain/negotiation/position.ts'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'
import { STANCES, type Stance } from '#domain/negotiation/stance.ts'
import { STANCE_WORDS } from '#domain/words/words.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { EntityLink } from './entity-link.tsx'
import { PositionRow } from './position-row.tsx'
import { Section } from './section.tsx'
import { positionOrSilence } from './silent-position.ts'
import { useInferred } from './use-inferred.ts'

export type ActorPositionsProps = { readonly actor: Actor }

type Standing = { readonly position: Position; readonly proposal: Proposal }

export function ActorPositions({ actor }: ActorPositionsProps): ReactElement {
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const positions = useNegotiation((negotiation) => negotiation.positions)
  const standings = useMemo(
    () =>
      [...proposals.values()].map((proposal) => ({
        proposal,
        position: positionOrSilence(positions, actor.id, proposal.id),
      })),
    [proposals, positions, actor.id],
  )
  const inferred = useInferred(proposals)
  return (
    <>
      {STANCES.map((stance) => (
        <StanceSection
          key={stance}
          stance={stance}
          actor={actor}
          standings={standings.filter(({ position }) => position.stance === stance)}
          total={proposals.size}
          inferred={inferred}
        />
      ))}
    </>
  )
}

type StanceSectionProps = {
  readonly stance: Stance
  readonly actor: Actor
  readonly standings: readonly Standing[]
  readonly total: number
  readonly inferred: ReturnType<typeof useInferred>
}

function StanceSection(props: StanceSectionProps): ReactElement | null {
  const { stance, actor, standings, total, inferred } = props
  if (standings.length === 0) return null
  const isSilence = stance === 'unknown'
  return (
    <Section
      title={isSilence ? 'Silent on' : STANCE_WORDS[stance]}
      aside={isSilence ? `${standings.length} of ${total}` : standings.length}
    >
      <ul>
        {standings.map(({ position, proposal }) => (
          <PositionRow
            key={positionKey(actor.id, proposal.id)}
            position={position}
            inferred={inferred.get(positionKey(actor.id, proposal.id))}
            stanceSaid
            about={`${actor.name} on ${cardTitle(proposal)}`}
            heading={
              <EntityLink to={{ of: 'proposal', id: proposal.id }}>
                {cardTitle(proposal)}
              </EntityLink>
            }
          />
        ))}
      </ul>
    </Section>
  )
}
