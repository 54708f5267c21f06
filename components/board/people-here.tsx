/** Everybody on the board as avatars; pressed, as a list of names and roles. */

import { Users } from 'lucide-react'
import { type ReactElement, useId, useRef } from 'react'
import { ROLE_WORDS } from '../share/role-words.ts'
import { FollowAvatar } from '../together/follow-avatar.tsx'
import { FollowButton } from '../together/follow-button.tsx'
import { TogetherActs } from '../together/together-acts.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { besideAnchor } from '../ui/beside-anchor.ts'
import { useBoardSession } from './board-context.tsx'
import styles from './people-here.module.css'
import type { PresentPerson } from './present-person.ts'
import { useMe } from './use-me.ts'
import { useWhoIsHere } from './use-people.ts'

/** Avatars shown before the rest becomes a number. */
const MOST_AVATARS = 4

export function PeopleHere(): ReactElement {
  const session = useBoardSession()
  const me = useMe()
  const people = onePerPerson(useWhoIsHere())
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const more = people.length - MOST_AVATARS
  const place = () => {
    if (list.current && button.current) {
      besideAnchor(list.current, button.current, { side: 'bottom', align: 'end' })
    }
  }
  return (
    <>
      <div className={styles.avatars}>
        {people.slice(0, MOST_AVATARS).map((person) => (
          <FollowAvatar key={person.personId} person={person} />
        ))}
        {more > 0 ? <span className={styles.more}>+{more}</span> : null}
      </div>
      <button
        ref={button}
        type="button"
        className={styles.people}
        popoverTarget={id}
        aria-label={people.length === 1 ? '1 person here' : `${people.length} people here`}
      >
        <Users size={16} strokeWidth={1.5} aria-hidden="true" />
        <span className={styles.count}>{people.length}</span>
      </button>
      <div ref={list} id={id} popover="auto" className={styles.list} onToggle={place}>
        <h2 className={styles.title}>Here now</h2>
        <ul>
          {people.map((person) => (
            <li key={person.personId} className={styles.person}>
              <Avatar name={person.name} hue={person.hue} named />
              <span className={styles.name}>
                {person.name}
                {person.clientId === session.awareness.clientID ? ' (you)' : ''}
              </span>
              <span className={styles.role}>
                {ROLE_WORDS[person.personId === me.personId ? me.role : person.role].name}
              </span>
              {person.personId === me.personId ? null : <FollowButton person={person} />}
            </li>
          ))}
        </ul>
        <TogetherActs onDone={() => list.current?.hidePopover()} />
      </div>
    </>
  )
}

/** A person with two tabs is one person. */
function onePerPerson(people: readonly PresentPerson[]): readonly PresentPerson[] {
  const seen = new Set<string>()
  return people.filter(({ personId }) => !seen.has(personId) && seen.add(personId))
}
