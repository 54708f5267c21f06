/** A title or text several people may write in at once; plain words for those who may only look. */

import { type KeyboardEvent, type ReactElement, useCallback, useId } from 'react'
import type { TextTarget } from '#domain/board/command.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useText } from '../board/use-text.ts'
import styles from './shared-text.module.css'

export type SharedTextProps = {
  readonly target: TextTarget
  readonly label: string
  /** The text as read; shown to those who may not write. */
  readonly text: string
  readonly look: 'title' | 'body' | 'question' | 'fact'
  readonly placeholder?: string
  readonly maxLength: number
  /** Shown as words: what is agreed is not written in. */
  readonly fixed?: boolean
  /** Said below the words while one writes in them; empty: nothing. */
  readonly hint?: string
}

export function SharedText(props: SharedTextProps): ReactElement | null {
  const mayEdit = useMayEdit()
  if (mayEdit && !props.fixed) return <SharedTextField {...props} />
  if (!props.text) return null
  if (props.look === 'title') return <h2 className={styles.title}>{props.text}</h2>
  return <p className={styles[props.look]}>{props.text}</p>
}

function SharedTextField(props: SharedTextProps): ReactElement {
  const { target, label, look, placeholder, maxLength, hint } = props
  const hintId = useId()
  const session = useBoardSession()
  const ref = useText(target)
  const isOneLine = target.field !== 'text'
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLTextAreaElement>) => {
      if (event.key === 'Escape' || (isOneLine && event.key === 'Enter')) {
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.blur()
      }
      if (!isUndoKey(event)) return
      // The browser's own undo knows nothing of the letters others wrote into this field.
      event.preventDefault()
      if (event.shiftKey || event.key.toLowerCase() === 'y') session.undo.redo()
      else session.undo.undo()
    },
    [isOneLine, session],
  )
  return (
    <>
      <textarea
        ref={ref}
        aria-label={label}
        aria-describedby={hint ? hintId : undefined}
        className={`${styles.field} ${styles[look]}`}
        rows={1}
        maxLength={maxLength}
        placeholder={placeholder}
        onKeyDown={onKeyDown}
        onFocus={() => session.undo.stopCapturing()}
        onBlur={() => session.undo.stopCapturing()}
      />
      {hint ? (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </>
  )
}

function isUndoKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase())
}
