/** One source beside the board: its text fetched, or why it is not here. */

import { ChevronLeft, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { type OpenSource, useBoardView } from '../board/board-view.tsx'
import { errorWords } from '../http/error-words.ts'
import { useAnswer } from '../http/use-answer.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { Notice } from '../ui/notice.tsx'
import { KIND_WORDS, SOURCE_WITH_TEXT, sourcesPath } from './source.ts'
import { SourceReader } from './source-reader.tsx'
import styles from './source-screen.module.css'
import { useSources } from './sources-context.tsx'

export type SourceScreenProps = { readonly open: OpenSource }

export function SourceScreen({ open }: SourceScreenProps): ReactElement {
  const view = useBoardView()
  const { boardId } = useBoardSession()
  const { sources } = useSources()
  const path = `${sourcesPath(boardId)}/${open.sourceId}`
  const { value, refusal } = useAnswer(path, SOURCE_WITH_TEXT)
  const listed = sources?.find(({ id }) => id === open.sourceId)
  const about = listed ?? value
  const isGone = Boolean(listed?.removedAt) || refusal?.code === 'not_found'
  return (
    <section className={styles.screen} aria-label={about?.title ?? 'Source'}>
      <div className={styles.head}>
        <IconButton label="All sources" onClick={() => view.read(undefined)}>
          <ChevronLeft size={18} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
        <p>Source{about ? ` · ${KIND_WORDS[about.kind]}` : ''}</p>
        <IconButton label="Close panel" onClick={view.close}>
          <X size={18} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
      </div>
      {about ? (
        <header className={styles.about}>
          <h2>{about.title}</h2>
          <p>
            Added by {about.addedBy} <LocalTime at={about.addedAt} />
          </p>
        </header>
      ) : null}
      {isGone ? (
        <Notice>
          This source was removed. What was taken from it stays on the board with its quotes.
        </Notice>
      ) : value ? (
        <SourceReader source={value} open={open} />
      ) : refusal ? (
        <Notice tone="error">{errorWords(refusal)}</Notice>
      ) : (
        <p role="status">Fetching the text…</p>
      )}
    </section>
  )
}
