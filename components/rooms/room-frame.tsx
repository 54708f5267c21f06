/** The edge round the whole screen that says, wherever one looks, that one is in a room. Its number and name stand in the bar. */

import type { ReactElement } from 'react'
import { useRoom } from './room-context.tsx'
import styles from './room-frame.module.css'

export function RoomFrame(): ReactElement | null {
  const room = useRoom()
  return room ? <div className={styles.frame} data-hue={room.hue} aria-hidden="true" /> : null
}
