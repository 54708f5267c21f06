/** One of my boards: its name leads there, unless it is in the trash. */

import Link from 'next/link'
import type { ReactElement } from 'react'
import { STAGE_NAMES } from '#domain/session/stage.ts'
import { RoomNumber } from '../rooms/room-number.tsx'
import { roomTitle } from '../rooms/room-words.ts'
import { ROLE_WORDS } from '../share/role-words.ts'
import { Avatar } from '../ui/avatar.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { BoardMenu } from './board-menu.tsx'
import { BoardNews } from './board-news.tsx'
import styles from './board-row.module.css'
import type { BoardSummary } from './board-summary.ts'
import { Thumbnail } from './thumbnail.tsx'

const MAX_PICTURES = 4

export type BoardRowProps = { readonly board: BoardSummary }

export function BoardRow({ board }: BoardRowProps): ReactElement {
  return (
    <tr className={styles.row} data-room={board.room ? '' : undefined}>
      <th scope="row" className={styles.title}>
        <div>
          {board.room ? (
            <RoomNumber room={board.room} />
          ) : board.trash ? null : (
            <Thumbnail
              path={`/api/boards/${board.id}/thumbnail`}
              version={board.changedAt}
              size="row"
            />
          )}
          <BoardName board={board} />
        </div>
      </th>
      <td className={styles.role}>{ROLE_WORDS[board.role].name}</td>
      <td className={styles.stage}>{STAGE_NAMES[board.stage]}</td>
      <td className={styles.news}>
        <BoardNews board={board} />
      </td>
      <td className={styles.people}>
        <People board={board} />
      </td>
      <td className={styles.changed}>
        <LocalTime at={board.changedAt} />
      </td>
      <td className={styles.acts}>{board.room ? null : <BoardMenu board={board} />}</td>
    </tr>
  )
}

function BoardName({ board }: BoardRowProps): ReactElement {
  if (board.trash) return <span className={styles.gone}>{board.title}</span>
  return (
    <Link href={`/b/${board.id}`} prefetch={false}>
      {board.room ? roomTitle({ number: board.room.number, name: board.title }) : board.title}
    </Link>
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
