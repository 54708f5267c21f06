/** While the board is on its way: its title, and the shapes of lanes still without content. */

import type { ReactElement } from 'react'
import { RoomFrame } from '../rooms/room-frame.tsx'
import { BrandMark } from '../ui/brand-mark.tsx'
import { Button } from '../ui/button.tsx'
import styles from './opening-board.module.css'

export type OpeningBoardProps = {
  readonly title: string
  /** Given once the server has not answered for a while. */
  readonly onRetry?: () => void
  /** "What is wrong?" */
  readonly onAsk?: () => void
}

export function OpeningBoard({ title, onRetry, onAsk }: OpeningBoardProps): ReactElement {
  return (
    <div className={styles.page}>
      <RoomFrame />
      <header className={styles.bar}>
        <span className={styles.mark}>
          <BrandMark />
        </span>
        <h1 className={styles.title}>{title}</h1>
      </header>
      <main className={styles.floor}>
        <div className={styles.lanes} aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
        </div>
        <div className={styles.words} role="status">
          {onRetry ? (
            <>
              <p>The server does not answer. Trying again.</p>
              <div className={styles.ways}>
                <Button onClick={onRetry}>Try now</Button>
                {onAsk ? <Button onClick={onAsk}>What is wrong?</Button> : null}
              </div>
            </>
          ) : (
            <p>Opening the board…</p>
          )}
        </div>
      </main>
    </div>
  )
}
