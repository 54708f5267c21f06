/** Where a comment is written. `@` opens the list of the board's people; Ctrl/Cmd+Enter sends, Escape gives up. */

import {
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { MAX_COMMENT_LENGTH } from '#domain/comments/comment-limits.ts'
import type { Refusal } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { SaidWords } from './board-comments.ts'
import styles from './comment-form.module.css'
import { MentionList } from './mention-list.tsx'
import type { Comment, CommentPerson } from './said.ts'
import { useMentioning } from './use-mentioning.ts'

export type CommentFormProps = {
  readonly label: string
  readonly send: string
  /** The comment that is being changed. */
  readonly comment?: Comment
  readonly autoFocus?: boolean
  /** Resolves with why it was refused, if it was. */
  readonly onSend: (words: SaidWords) => Promise<Refusal | undefined>
  readonly onCancel?: () => void
}

export function CommentForm(props: CommentFormProps): ReactElement {
  const { label, comment, autoFocus, onSend, onCancel } = props
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(comment?.text ?? '')
  const mentioning = useMentioning({ area, text, setText, before: comment?.mentions ?? [] })
  useFocusAtEnd(area, autoFocus)
  const { isBusy, refusal, send } = useSending(onSend)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isBusy) return
    if (await send({ text, mentions: mentioning.mentioned(text) })) setText('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (mentioning.onKeyDown(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event)
    if (event.key !== 'Escape' || !onCancel) return
    event.preventDefault()
    onCancel()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.writing}>
        <textarea
          ref={area}
          id={id}
          className={styles.area}
          rows={3}
          maxLength={MAX_COMMENT_LENGTH}
          value={text}
          placeholder="@ mentions somebody"
          aria-autocomplete="list"
          {...mentioning.describes}
          onChange={(event) => {
            setText(event.currentTarget.value)
            mentioning.look(event.currentTarget)
          }}
          onKeyDown={onKeyDown}
          onBlur={mentioning.leave}
        />
        {mentioning.query ? (
          <MentionList
            id={mentioning.listId}
            query={mentioning.query}
            chosen={mentioning.chosen}
            onPeople={mentioning.setPeople}
            onPick={(person: CommentPerson) => mentioning.pick(person)}
          />
        ) : null}
      </div>
      {refusal ? <Notice tone="error">Not sent. {errorWords(refusal)}</Notice> : null}
      <FormActs
        send={props.send}
        isBusy={isBusy}
        isEmpty={text.trim() === ''}
        onCancel={onCancel}
      />
    </form>
  )
}

/** One at a time; `send` says whether it was taken. */
function useSending(onSend: CommentFormProps['onSend']) {
  const [refusal, setRefusal] = useState<Refusal>()
  const [isBusy, setBusy] = useState(false)
  const send = async (words: SaidWords): Promise<boolean> => {
    setBusy(true)
    const refused = await onSend(words)
    setBusy(false)
    setRefusal(refused)
    return refused === undefined
  }
  return { isBusy, refusal, send }
}

/** Once, when the form appears. */
function useFocusAtEnd(
  area: RefObject<HTMLTextAreaElement | null>,
  isWanted: boolean | undefined,
): void {
  useEffect(() => {
    if (!isWanted || !area.current) return
    const { length } = area.current.value
    area.current.focus()
    area.current.setSelectionRange(length, length)
  }, [area, isWanted])
}

type FormActsProps = {
  readonly send: string
  readonly isBusy: boolean
  readonly isEmpty: boolean
  readonly onCancel?: (() => void) | undefined
}

function FormActs({ send, isBusy, isEmpty, onCancel }: FormActsProps): ReactElement {
  return (
    <div className={styles.acts}>
      {onCancel ? (
        <Button size="tight" variant="plain" onClick={onCancel}>
          Cancel
        </Button>
      ) : null}
      <Button size="tight" type="submit" variant="primary" busy={isBusy} disabled={isEmpty}>
        {send}
      </Button>
    </div>
  )
}
