/** A room's number on its hue: square, because round is for people. The words beside it say "Room 2". */

import type { ReactElement } from 'react'
import type { Room } from './room.ts'
import styles from './room-number.module.css'

export type RoomNumberProps = {
  readonly room: Pick<Room, 'number' | 'hue'> & Partial<Pick<Room, 'closedAt'>>
}

export function RoomNumber({ room }: RoomNumberProps): ReactElement {
  return (
    <span
      className={styles.number}
      data-hue={room.hue}
      data-closed={room.closedAt !== undefined || undefined}
      aria-hidden="true"
    >
      {room.number}
    </span>
  )
}
