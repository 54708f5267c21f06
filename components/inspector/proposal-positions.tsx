/** Where every actor with a lane stands on a proposal, in lane order, and after them all others who said something. */

import { type ReactElement, useMemo, useState } from 'react'
import type { Board } from '#domain/board/board.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { type Position, positionKey } from '#domain/negotiation/position.ts'
import { type Proposal, tokenTitle } from '#domain/negotiation/proposal.ts'
import { useReading } from '../board/use-reading.ts'
import { AddPosition } from './add-position.tsx'
import { EntityLink } from './entity-link.tsx'
import { PositionRow } from './position-row.tsx'
import styles from './proposal-positions.module.css'
import { Section } from './section.tsx'
import { positionOrSilence } from './silent-position.ts'
import { useInferred } from './use-inferred.ts'

export type ProposalPositionsProps = {
  readonly proposal: Proposal
  /** The actor whose position comes first and open: that of the token one came by. */
  readonly first?: ActorId | undefined
}

export function ProposalPositions({ proposal, first }: ProposalPositionsProps): ReactElement {
  const actors = useReading(({ board }) => board.negotiation.actors)
  const positions = useReading(({ board }) => board.negotiation.positions)
  const lanes = useReading(({ board }) => board.placement.lanes)
  const [added, setAdded] = useState<readonly ActorId[]>([])
  const rows = useMemo(
    () => positionsOn(proposal, { positions, lanes, actors, first, added }),
    [proposal, positions, lanes, actors, first, added],
  )
  const inferred = useInferred(useMemo(() => new Map([[proposal.id, proposal]]), [proposal]))
  const known = rows.filter((position) => position.stance !== 'unknown').length
  return (
    <Section title="Positions" aside={`${known} of ${rows.length} known`}>
      <ul className={styles.positions}>
        {rows.map((position) => {
          const name = actors.get(position.actorId)?.name ?? position.actorId
          return (
            <PositionRow
              key={position.actorId}
              position={position}
              inferred={inferred.get(positionKey(position.actorId, proposal.id))}
              startOpen={added.includes(position.actorId)}
              about={`${name} on ${tokenTitle(proposal)}`}
              heading={<EntityLink to={{ of: 'actor', id: position.actorId }}>{name}</EntityLink>}
            />
          )
        })}
      </ul>
      <AddPosition
        taken={rows.map(({ actorId }) => actorId)}
        onAdd={(actorId) => setAdded([...added, actorId])}
      />
    </Section>
  )
}

type Around = Pick<Board['placement'], 'lanes'> &
  Pick<Board['negotiation'], 'positions' | 'actors'> & {
    readonly first: ActorId | undefined
    readonly added: readonly ActorId[]
  }

function positionsOn(proposal: Proposal, around: Around): readonly Position[] {
  const { positions, lanes, actors, first, added } = around
  const others = [...actors.keys()].filter((id) => {
    const position = positions.get(`${id}:${proposal.id}`)
    return !lanes.includes(id) && (added.includes(id) || (position && isSaid(position)))
  })
  const order = [...lanes, ...others]
  const sorted = first && actors.has(first) ? [first, ...order.filter((id) => id !== first)] : order
  return sorted.map((id) => positionOrSilence(positions, id, proposal.id))
}

/** A recorded silence is worth a line only where something is told about it. */
function isSaid(position: Position): boolean {
  return position.stance !== 'unknown' || Boolean(position.quote || position.note)
}
