/** One lane in the order of lanes: moved left and right, or taken away, by buttons. */

import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { ACTOR_KIND_WORDS } from '#domain/words/words.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { EntityLink } from '../inspector/entity-link.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './actor-entry.module.css'

export type LaneEntryProps = {
  readonly id: ActorId
  /** 0 is leftmost. */
  readonly place: number
  readonly lanes: readonly ActorId[]
  readonly onArrange: (lanes: readonly ActorId[]) => void
}

export function LaneEntry({ id, place, lanes, onArrange }: LaneEntryProps): ReactElement | null {
  const actor = useNegotiation((negotiation) => negotiation.actors.get(id))
  const mayEdit = useMayEdit()
  if (!actor) return null
  const moveTo = (to: number) => {
    const others = lanes.filter((lane) => lane !== id)
    onArrange(others.toSpliced(to, 0, id))
  }
  return (
    <li className={styles.entry}>
      <span className={styles.name}>
        <EntityLink to={{ of: 'actor', id }}>{actor.name}</EntityLink>
        <span className={styles.kind}>
          {ACTOR_KIND_WORDS[actor.kind]}
          {actor.isParty ? ', party' : ''}
        </span>
      </span>
      {mayEdit ? (
        <>
          <IconButton
            label={`Move the lane of ${actor.name} left`}
            disabled={place === 0}
            onClick={() => moveTo(place - 1)}
          >
            <ArrowLeft {...ICON} />
          </IconButton>
          <IconButton
            label={`Move the lane of ${actor.name} right`}
            disabled={place === lanes.length - 1}
            onClick={() => moveTo(place + 1)}
          >
            <ArrowRight {...ICON} />
          </IconButton>
          <IconButton
            label={`Remove the lane of ${actor.name}`}
            onClick={() => onArrange(lanes.filter((lane) => lane !== id))}
          >
            <X {...ICON} />
          </IconButton>
        </>
      ) : null}
    </li>
  )
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
