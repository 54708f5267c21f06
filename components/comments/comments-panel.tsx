/** All that is said beside the board: a new thread being written, the filters, and the threads. */

import { MessageSquarePlus } from 'lucide-react'
import { type ReactElement, useEffect, useMemo, useState } from 'react'
import type { Anchor } from '#domain/comments/anchor.ts'
import { anchorWords } from '#domain/words/anchor-words.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { useReading } from '../board/use-reading.ts'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { CommentForm } from './comment-form.tsx'
import { useBoardComments, useComments } from './comments-context.tsx'
import styles from './comments-panel.module.css'
import { ThreadEntry } from './thread-entry.tsx'
import { filterThreads, type ThreadFilter } from './thread-filter.ts'
import { ThreadFilters } from './thread-filters.tsx'
import { useMayComment } from './use-may-comment.ts'

export function CommentsPanel(): ReactElement {
  const comments = useBoardComments()
  const { close } = useBoardView()
  const { threads, refusal, openId, draft } = useComments()
  const { personId } = useMe()
  const mayComment = useMayComment()
  const [filter, setFilter] = useState<ThreadFilter>({ state: 'open', whose: 'all' })
  useEffect(() => {
    comments?.look(true)
    return () => comments?.look(false)
  }, [comments])
  const shown = useMemo(() => {
    const all = threads ?? []
    const wanted = filterThreads(all, filter, personId)
    // What is open stays, whatever the filter says of it: reading it must not take it away.
    const open = all.find(({ id }) => id === openId)
    return open && !wanted.includes(open) ? [open, ...wanted] : wanted
  }, [threads, filter, personId, openId])
  return (
    <section className={styles.panel} aria-labelledby="comments">
      <PanelTitle id="comments" title="Comments" onClose={close} />
      {mayComment ? <NewThread draft={draft} /> : null}
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      {threads && threads.length > 0 ? (
        <ThreadFilters threads={threads} filter={filter} onFilter={setFilter} />
      ) : null}
      {threads ? (
        <Threads shown={shown} total={threads.length} openId={openId} />
      ) : refusal ? null : (
        <p role="status" className={styles.empty}>
          Fetching the comments…
        </p>
      )}
    </section>
  )
}

type ThreadsProps = {
  readonly shown: ReturnType<typeof filterThreads>
  readonly total: number
  readonly openId: string | undefined
}

const NONE = {
  writing: 'No comments yet. Select what it is about and press C, or take the pin among the tools.',
  reading: 'No comments.',
}

function Threads({ shown, total, openId }: ThreadsProps): ReactElement {
  const mayComment = useMayComment()
  if (shown.length === 0) {
    return (
      <p className={styles.empty}>
        {total === 0 ? NONE[mayComment ? 'writing' : 'reading'] : 'No comments like these.'}
      </p>
    )
  }
  return (
    <ul className={styles.threads}>
      {shown.map((thread) => (
        <ThreadEntry key={thread.id} thread={thread} isOpen={thread.id === openId} />
      ))}
    </ul>
  )
}

/** The form once it is known what about, else the way to it. */
function NewThread({ draft }: { readonly draft: Anchor | undefined }): ReactElement | null {
  const comments = useBoardComments()
  const view = useBoardView()
  const board = useReading((reading) => reading.board)
  if (draft) {
    const { name } = anchorWords({ anchor: draft, about: null }, board)
    return (
      <CommentForm
        key={JSON.stringify(draft)}
        label={`Comment on: ${name}`}
        send="Comment"
        autoFocus
        onSend={async (words) => comments?.start(draft, words)}
        onCancel={() => comments?.begin(undefined)}
      />
    )
  }
  const [subject, another] = view.subjects
  const anchor = subject && !another ? subject : view.canvas()?.pins?.here()
  if (!anchor) return null
  const { name } = anchorWords({ anchor, about: null }, board)
  return (
    <Button className={styles.begin ?? ''} onClick={() => comments?.begin(anchor)}>
      <MessageSquarePlus size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.cut}>Comment on: {name}</span>
    </Button>
  )
}
