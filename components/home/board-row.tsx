/** One of my boards: its name leads there; those who run it may rename and delete it. */

import Link from 'next/link'
import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { RoomNumber } from '../rooms/room-number.tsx'
import { roomTitle } from '../rooms/room-words.ts'
import { ROLE_WORDS } from '../share/role-words.ts'
import { Avatar } from '../ui/avatar.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { BoardMenu } from './board-menu.tsx'
import styles from './board-row.module.css'
import type { BoardSummary } from './board-summary.ts'

const MAX_PICTURES = 4

export type BoardRowProps = { readonly board: BoardSummary }

export function BoardRow({ board }: BoardRowProps): ReactElement {
  return (
    <tr className={styles.row} data-room={board.room ? '' : undefined}>
      <th scope="row" className={styles.title}>
        {board.room ? <RoomNumber room={board.room} /> : null}
        <Link href={`/b/${board.id}`} prefetch={false}>
          {board.room ? roomTitle({ number: board.room.number, name: board.title }) : board.title}
        </Link>
      </th>
      <td className={styles.role}>{ROLE_WORDS[board.role].name}</td>
      <td className={styles.people}>
        <People board={board} />
      </td>
      <td className={styles.changed}>
        <LocalTime at={board.changedAt} />
      </td>
      <td className={styles.acts}>
        {mayRun(board.role) && !board.room ? <BoardMenu board={board} /> : null}
      </td>
    </tr>
  )
}

function People({ board }: BoardRowProps): ReactElement {
  const shown = board.people.slice(0, MAX_PICTURES)
  const more = board.peopleCount - shown.length
  return (
    <span className={styles.pictures}>
      {shown.map((person) => (
        <Avatar key={person.id} name={person.name} hue={person.hue} size="small" />
      ))}
      {more > 0 ? (
        <span className={styles.more}>
          +{more}
          <span className={styles.unseen}> more</span>
        </span>
      ) : null}
    </span>
  )
}
