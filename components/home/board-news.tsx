/** What happened on a board since one was last there; in the trash, when it goes. */

import type { ReactElement } from 'react'
import { LocalTime } from '../ui/local-time.tsx'
import styles from './board-news.module.css'
import type { BoardSummary } from './board-summary.ts'

export type BoardNewsProps = { readonly board: BoardSummary }

export function BoardNews({ board: { since, trash } }: BoardNewsProps): ReactElement {
  if (trash) return <LocalTime at={trash.deletedAt} />
  if (since.roundEndsAt !== undefined) {
    return (
      <span className={styles.news}>
        Sealed round open until <LocalTime at={since.roundEndsAt} />
      </span>
    )
  }
  const words = [
    ...(since.moves > 0 ? [counted(since.moves, 'position moved', 'positions moved')] : []),
    ...(since.moves === 0 && since.isChanged ? ['Changed'] : []),
    ...(since.comments > 0 ? [counted(since.comments, 'comment', 'comments')] : []),
  ]
  if (words.length === 0) return <span className={styles.quiet}>Nothing new</span>
  return <span className={styles.news}>{words.join(', ')}</span>
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
