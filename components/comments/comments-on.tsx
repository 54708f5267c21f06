/** The comments on one thing, in its details: its reactions, its threads, and the way to a new one. */

import type { ReactElement } from 'react'
import { anchorKey } from '#domain/words/anchor-words.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { Section } from '../inspector/section.tsx'
import { Button } from '../ui/button.tsx'
import { useBoardComments, useComments } from './comments-context.tsx'
import styles from './comments-on.module.css'
import { ReactionRow } from './reaction-row.tsx'
import { unreadIn } from './said.ts'
import { useBeginComment } from './use-begin-comment.ts'
import { useMayComment } from './use-may-comment.ts'

export type CommentsOnProps = { readonly about: EntityRef }

export function CommentsOn({ about }: CommentsOnProps): ReactElement | null {
  const comments = useBoardComments()
  const { open } = useBoardView()
  const begin = useBeginComment()
  const mayComment = useMayComment()
  const { personId } = useMe()
  const { threads = [] } = useComments()
  if (!comments) return null
  const here = threads.filter(({ anchor }) => anchorKey(anchor) === anchorKey(about))
  return (
    <Section title="Comments">
      {about.of === 'proposal' ? <ReactionRow on="card" id={about.id} /> : null}
      {here.length === 0 ? <p className={styles.none}>No comments.</p> : null}
      <ul>
        {here.map((thread) => {
          const first = thread.comments.find(({ deletedAt }) => !deletedAt)
          const unread = unreadIn(thread, personId).length
          return (
            <li key={thread.id}>
              <button
                type="button"
                className={styles.thread}
                onClick={() => {
                  comments?.open(thread.id)
                  open('comments')
                }}
              >
                <b>{first?.by.name}</b> {first?.text}
                <small>
                  {thread.resolved ? 'Resolved' : ''}
                  {unread > 0 ? ` ${unread} new` : ''}
                </small>
              </button>
            </li>
          )
        })}
      </ul>
      {mayComment ? (
        <Button size="tight" onClick={() => begin(about)}>
          Comment
        </Button>
      ) : null}
    </Section>
  )
}
