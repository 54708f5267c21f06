/** One thread in the panel: shut, its first words; open, all of it, with a place to answer. */

import { Check, MapPin, RotateCcw } from 'lucide-react'
import { type ReactElement, useEffect, useRef } from 'react'
import { anchorWords } from '#domain/words/anchor-words.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMe } from '../board/use-me.ts'
import { useReading } from '../board/use-reading.ts'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { CommentEntry } from './comment-entry.tsx'
import { CommentForm } from './comment-form.tsx'
import { useBoardComments } from './comments-context.tsx'
import { type Thread, unreadIn } from './said.ts'
import styles from './thread-entry.module.css'
import { useBringAnchor } from './use-bring-anchor.ts'
import { useMayComment } from './use-may-comment.ts'

export type ThreadEntryProps = { readonly thread: Thread; readonly isOpen: boolean }

export function ThreadEntry({ thread, isOpen }: ThreadEntryProps): ReactElement {
  const comments = useBoardComments()
  const bring = useBringAnchor()
  const { personId } = useMe()
  const board = useReading((reading) => reading.board)
  const { name, isGone } = anchorWords(thread, board)
  const unread = unreadIn(thread, personId).length
  const entry = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) entry.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const toggle = () => {
    comments?.open(isOpen ? undefined : thread.id)
    if (!isOpen && !isGone) bring(thread.anchor)
  }
  return (
    <li ref={entry} className={styles.thread} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-label={`${name}${isGone ? ', no longer on the board' : ''}: ${countWords(thread, unread)}`}
        onClick={toggle}
      >
        <MapPin size={15} strokeWidth={1.6} aria-hidden="true" className={styles.pin} />
        <span className={styles.about}>{name}</span>
        {unread > 0 ? <span className={styles.unread}>{unread} new</span> : null}
      </button>
      {isGone ? <p className={styles.gone}>No longer on the board.</p> : null}
      {isOpen ? <OpenThread thread={thread} /> : <ShutThread thread={thread} />}
    </li>
  )
}

function countWords({ comments, resolved }: Thread, unread: number): string {
  const count = comments.filter(({ deletedAt }) => !deletedAt).length
  const words = count === 1 ? '1 comment' : `${count} comments`
  return [words, ...(unread > 0 ? [`${unread} new`] : []), ...(resolved ? ['resolved'] : [])].join(
    ', ',
  )
}

/** The first words, for the eye; the button above them opens the thread for everybody. */
function ShutThread({ thread }: { readonly thread: Thread }): ReactElement {
  const first = thread.comments.find(({ deletedAt }) => !deletedAt)
  const more = thread.comments.filter(({ deletedAt }) => !deletedAt).length - 1
  return (
    <>
      <p className={styles.words}>
        <b>{first?.by.name}</b> {first?.text}
      </p>
      <p className={styles.foot}>
        {more > 0 ? `${more === 1 ? '1 answer' : `${more} answers`} · ` : ''}
        {thread.resolved ? 'Resolved · ' : ''}
        <LocalTime at={thread.comments.at(-1)?.at ?? thread.startedAt} />
      </p>
    </>
  )
}

function OpenThread({ thread }: { readonly thread: Thread }): ReactElement {
  const session = useBoardSession()
  const comments = useBoardComments()
  const mayComment = useMayComment()
  const { id, resolved } = thread
  const resolve = (isResolved: boolean) => {
    void comments?.resolve(id, isResolved).then((refusal) => {
      if (refusal) session.notify({ text: `Not done. ${errorWords(refusal)}`, tone: 'refused' })
    })
  }
  return (
    <>
      {thread.comments.map((comment) => (
        <CommentEntry key={comment.id} threadId={id} comment={comment} />
      ))}
      {resolved ? (
        <p className={styles.foot}>
          Resolved by {resolved.by.name}, <LocalTime at={resolved.at} />
        </p>
      ) : null}
      {mayComment ? (
        <>
          <CommentForm
            label="Answer"
            send="Answer"
            onSend={async (words) => comments?.reply(id, words)}
          />
          <Button size="tight" className={styles.resolve ?? ''} onClick={() => resolve(!resolved)}>
            {resolved ? <RotateCcw {...ICON} /> : <Check {...ICON} />}
            {resolved ? 'Open again' : 'Resolve'}
          </Button>
        </>
      ) : null}
    </>
  )
}

const ICON = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const
