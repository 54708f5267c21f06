/** One actor without a lane. */

import type { ReactElement } from 'react'
import type { Actor } from '#domain/negotiation/actor.ts'
import { ACTOR_KIND_WORDS } from '#domain/words/words.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { EntityLink } from '../inspector/entity-link.tsx'
import { Button } from '../ui/button.tsx'
import styles from './actor-entry.module.css'

export type ActorEntryProps = { readonly actor: Actor; readonly onGiveLane: () => void }

export function ActorEntry({ actor, onGiveLane }: ActorEntryProps): ReactElement {
  return (
    <li className={styles.entry}>
      <span className={styles.name}>
        <EntityLink to={{ of: 'actor', id: actor.id }}>{actor.name}</EntityLink>
        <span className={styles.kind}>{actor.title ?? ACTOR_KIND_WORDS[actor.kind]}</span>
      </span>
      {useMayEdit() ? (
        <Button size="tight" aria-label={`Give a lane to ${actor.name}`} onClick={onGiveLane}>
          Give a lane
        </Button>
      ) : null}
    </li>
  )
}
