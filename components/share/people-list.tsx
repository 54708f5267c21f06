/** Who is in the board, and as what; whether they look at it this moment is said in the top bar. */

import type { ReactElement } from 'react'
import { Avatar } from '../ui/avatar.tsx'
import type { BoardMember } from './board-member.ts'
import styles from './people-list.module.css'
import { ROLE_WORDS } from './role-words.ts'

export type PeopleListProps = { readonly people: readonly BoardMember[] }

export function PeopleList({ people }: PeopleListProps): ReactElement {
  return (
    <section aria-labelledby="people-list">
      <h3 id="people-list" className={styles.title}>
        In this board <span>{people.length}</span>
      </h3>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id} className={styles.person}>
            <Avatar name={person.name} hue={person.hue} size="small" named />
            <span className={styles.name}>{person.name}</span>
            <span className={styles.role}>{ROLE_WORDS[person.role].name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
