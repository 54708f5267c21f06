/** In a room, the panel says who is in it and who may come in; rooms are opened and closed in the plenary. */

import type { ReactElement } from 'react'
import { useActorName } from '../board/use-actor-name.ts'
import { useMe } from '../board/use-me.ts'
import { PanelSection } from '../session/panel-section.tsx'
import { ROLE_WORDS } from '../share/role-words.ts'
import { LocalTime } from '../ui/local-time.tsx'
import type { Room, RoomPlace } from './room.ts'
import styles from './room-here.module.css'
import { RoomNumber } from './room-number.tsx'
import { doorWords, roomTitle } from './room-words.ts'

export function RoomHere({ place }: { readonly place: RoomPlace }): ReactElement {
  const { room, plenary } = place
  return (
    <>
      <p className={styles.title}>
        <RoomNumber room={room} />
        {roomTitle(room)}
      </p>
      <p className={styles.about}>
        A private copy of <a href={`/b/${plenary.id}`}>{plenary.title}</a>, made{' '}
        <LocalTime at={room.openedAt} />.{' '}
        {room.closedAt === undefined
          ? 'What is done here stays here until somebody carries it back.'
          : 'It is closed: you see it as it was left.'}{' '}
        {doorWords(room.isOpenToFacilitators)}
      </p>
      <PanelSection title="In this room" aside={<small>{room.people?.length}</small>}>
        <ul className={styles.people}>
          {room.people?.map((person) => (
            <Somebody key={person.personId} person={person} />
          ))}
        </ul>
        <p className={styles.about}>
          The facilitators of the plenary name who is in a room, and close it.
        </p>
      </PanelSection>
    </>
  )
}

type Seated = NonNullable<Room['people']>[number]

function Somebody({ person }: { readonly person: Seated }): ReactElement {
  const { personId } = useMe()
  const actor = useActorName(person.actorId)
  const role = ROLE_WORDS[person.role].name
  return (
    <li className={styles.person}>
      <span>
        {person.name}
        {person.personId === personId ? ' (you)' : ''}
      </span>
      <span className={styles.role}>{actor ? `${role}, ${actor}` : role}</span>
    </li>
  )
}
