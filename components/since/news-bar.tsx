/** One quiet line after coming back: what changed meanwhile. While it is open, the board marks what changed. */

import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { goToTimeline } from '../timeline/timeline-address.ts'
import { EVERYTHING } from '../timeline/timeline-filter.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import styles from './news-bar.module.css'
import { newsWords } from './news-words.ts'
import { useNews } from './use-news.ts'

export function NewsBar(): ReactElement | null {
  const { boardId, news } = useBoardSession()
  const current = useNews()
  const view = useBoardView()
  if (!current) return null
  return (
    <section className={styles.bar} aria-label="Since you were last here">
      <span className={styles.dot} aria-hidden="true" />
      <p role="status" className={styles.words}>
        Since <LocalTime at={current.since} />: {newsWords(current.changes)}.
      </p>
      <Button
        size="tight"
        variant="plain"
        onClick={() => goToTimeline(boardId, { ...EVERYTHING, isNewsOnly: true })}
      >
        Show in the timeline
      </Button>
      <Button size="tight" variant="plain" onClick={() => view.open('compare')}>
        Compare
      </Button>
      <IconButton label="Close" onClick={() => news.dismiss()}>
        <X size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </section>
  )
}
