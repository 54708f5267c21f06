/** Opens a line for an actor without a lane and without a word here yet; nothing is stated until a stance is chosen. */

import type { ReactElement } from 'react'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { useMayMove } from '../board/use-may-move.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Select } from '../ui/select.tsx'

export type AddPositionProps = {
  /** Actors already in the list above. */
  readonly taken: readonly ActorId[]
  readonly onAdd: (actorId: ActorId) => void
}

export function AddPosition({ taken, onAdd }: AddPositionProps): ReactElement | null {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const open = [...actors.values()].filter((actor) => !taken.includes(actor.id))
  if (!useMayMove() || open.length === 0) return null
  return (
    <Select
      label="State another actor’s position"
      labelHidden
      value=""
      onChange={(event) => onAdd(event.currentTarget.value as ActorId)}
    >
      <option value="">State another actor’s position…</option>
      {open.map((actor) => (
        <option key={actor.id} value={actor.id}>
          {actor.name}
        </option>
      ))}
    </Select>
  )
}
