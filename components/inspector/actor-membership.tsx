/** Whom an actor belongs to, and who belongs to it. Either can be changed from here, whichever of the two said so. */

import { X } from 'lucide-react'
import { type ReactElement, useMemo } from 'react'
import type { Actor } from '#domain/negotiation/actor.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { membershipOf, reached } from '#domain/negotiation/membership.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { QuietSelect } from '../ui/quiet-select.tsx'
import styles from './actor-membership.module.css'
import { EntityLink } from './entity-link.tsx'
import { Fact } from './facts.tsx'
import { joinCommands, leaveCommands } from './membership-commands.ts'

export type ActorMembershipProps = { readonly actor: Actor }

export function ActorMembership({ actor }: ActorMembershipProps): ReactElement {
  const session = useBoardSession()
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const { blocs, members } = useMemo(() => membershipOf(actors), [actors])
  // Nobody becomes a member of those that belong to it, however far down.
  const above = reached(blocs, actor.id)
  const below = reached(members, actor.id)
  const named = (ids: Iterable<ActorId>) => [...ids].flatMap((id) => actors.get(id) ?? [])
  const without = (...taken: readonly ReadonlySet<ActorId>[]) =>
    [...actors.values()].filter(({ id }) => !taken.some((ids) => ids.has(id)))
  const ownBlocs = blocs.get(actor.id) ?? new Set()
  const ownMembers = members.get(actor.id) ?? new Set()
  return (
    <>
      <Relatives
        name="Belongs to"
        now={named(ownBlocs)}
        choices={without(ownBlocs, below)}
        ask="Add a bloc…"
        onJoin={(bloc) => session.run(...joinCommands(actor, bloc))}
        onLeave={(bloc) => session.run(...leaveCommands(actor, bloc))}
      />
      <Relatives
        name="Members"
        now={named(ownMembers)}
        choices={without(ownMembers, above)}
        ask="Add a member…"
        onJoin={(member) => session.run(...joinCommands(member, actor))}
        onLeave={(member) => session.run(...leaveCommands(member, actor))}
      />
    </>
  )
}

type RelativesProps = {
  readonly name: string
  readonly now: readonly Actor[]
  readonly choices: readonly Actor[]
  readonly ask: string
  readonly onJoin: (actor: Actor) => void
  readonly onLeave: (actor: Actor) => void
}

function Relatives(props: RelativesProps): ReactElement | null {
  const { name, now, choices, ask, onJoin } = props
  const mayEdit = useMayEdit()
  if (now.length === 0 && !mayEdit) return null
  return (
    <Fact name={name}>
      {now.length > 0 ? <RelativeList {...props} mayEdit={mayEdit} /> : null}
      {mayEdit && choices.length > 0 ? (
        <QuietSelect
          frame="plain"
          aria-label={`${name}: add`}
          value=""
          onChange={({ currentTarget: { value } }) => {
            const chosen = choices.find(({ id }) => id === value)
            if (chosen) onJoin(chosen)
          }}
        >
          <option value="">{ask}</option>
          {choices.map(({ id, name: words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </QuietSelect>
      ) : null}
    </Fact>
  )
}

type RelativeListProps = Pick<RelativesProps, 'name' | 'now' | 'onLeave'> & {
  readonly mayEdit: boolean
}

function RelativeList({ name, now, mayEdit, onLeave }: RelativeListProps): ReactElement {
  return (
    <ul aria-label={name}>
      {now.map((actor) => (
        <li key={actor.id} className={styles.relative}>
          <EntityLink to={{ of: 'actor', id: actor.id }}>{actor.name}</EntityLink>
          {mayEdit ? (
            <IconButton
              label={`${name}: no longer ${actor.name}`}
              className={styles.leave ?? ''}
              onClick={() => onLeave(actor)}
            >
              <X size={13} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
