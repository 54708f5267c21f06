/** One comment: who, when, the words; one's own can be changed and deleted, a facilitator may delete any. */

import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMe } from '../board/use-me.ts'
import { errorWords } from '../http/error-words.ts'
import { Avatar } from '../ui/avatar.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import styles from './comment-entry.module.css'
import { CommentForm } from './comment-form.tsx'
import { CommentWords } from './comment-words.tsx'
import { useBoardComments } from './comments-context.tsx'
import { ReactionRow } from './reaction-row.tsx'
import type { Comment } from './said.ts'
import { useMayComment } from './use-may-comment.ts'

export type CommentEntryProps = { readonly threadId: string; readonly comment: Comment }

export function CommentEntry({ threadId, comment }: CommentEntryProps): ReactElement {
  const { personId, role } = useMe()
  const comments = useBoardComments()
  const mayComment = useMayComment()
  const [doing, setDoing] = useState<'editing' | 'deleting'>()
  const done = () => setDoing(undefined)
  const { by, at, editedAt } = comment
  const isMine = by.id === personId
  if (comment.deletedAt) {
    return <p className={styles.gone}>A comment by {by.name} was deleted.</p>
  }
  return (
    <article className={styles.comment} aria-label={`Comment by ${by.name}`}>
      <div className={styles.head}>
        <Avatar name={by.name} hue={by.hue} size="small" named />
        <b className={styles.name}>{by.name}</b>
        <small className={styles.when}>
          <LocalTime at={at} />
          {editedAt ? ', edited' : ''}
        </small>
        {mayComment && (isMine || mayRun(role)) ? (
          <Menu label={`More about the comment by ${by.name}`} icon={<Ellipsis {...ICON} />}>
            {isMine ? (
              <MenuAction icon={<Pencil {...ICON} />} onSelect={() => setDoing('editing')}>
                Edit
              </MenuAction>
            ) : null}
            <MenuAction danger icon={<Trash2 {...ICON} />} onSelect={() => setDoing('deleting')}>
              Delete…
            </MenuAction>
          </Menu>
        ) : null}
      </div>
      {doing === 'editing' ? (
        <CommentForm
          label="Edit the comment"
          send="Save"
          comment={comment}
          autoFocus
          onCancel={done}
          onSend={async (words) => {
            const refusal = await comments?.edit(threadId, comment.id, words)
            if (!refusal) done()
            return refusal
          }}
        />
      ) : (
        <CommentWords comment={comment} personId={personId} />
      )}
      <ReactionRow on="comment" id={comment.id} />
      {doing === 'deleting' ? (
        <DeleteComment threadId={threadId} comment={comment} onClose={done} />
      ) : null}
    </article>
  )
}

type DeleteCommentProps = CommentEntryProps & { readonly onClose: () => void }

function DeleteComment({ threadId, comment, onClose }: DeleteCommentProps): ReactElement {
  const session = useBoardSession()
  const comments = useBoardComments()
  const remove = async () => {
    const refusal = await comments?.remove(threadId, comment.id)
    if (refusal) session.notify({ text: `Not deleted. ${errorWords(refusal)}`, tone: 'refused' })
    onClose()
  }
  return (
    <ConfirmDialog
      title="Delete this comment?"
      confirm="Delete"
      danger
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      Its words are gone for everybody. The other comments stay.
    </ConfirmDialog>
  )
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
