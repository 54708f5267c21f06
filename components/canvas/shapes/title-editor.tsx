/** A title being written in its place: a plain field bound to the shared text, so that two people's letters merge. */

import { type KeyboardEvent, type ReactElement, useCallback } from 'react'
import { stopEventPropagation, type TLShapeId, useEditor } from 'tldraw'
import { useText } from '#components/board/use-text.ts'
import { type IssueId, isId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import styles from './title-editor.module.css'
import { useTitleTarget } from './use-title-target.ts'

type TitleEditorProps = {
  readonly shapeId: TLShapeId
  readonly of: 'proposal' | 'issue'
  readonly id: string
  readonly className?: string | undefined
}

export function TitleEditor(props: TitleEditorProps): ReactElement | null {
  return isId(props.id) ? <Field {...props} /> : null
}

function Field({ of, id, className }: TitleEditorProps): ReactElement {
  const editor = useEditor()
  const target = useTitleTarget(
    of === 'proposal' ? { of, id: toId<ProposalId>(id) } : { of, id: toId<IssueId>(id) },
  )
  const bind = useText(target)
  const ref = useCallback(
    (field: HTMLTextAreaElement | null) => {
      field?.focus({ preventScroll: true })
      field?.select()
      return bind(field)
    },
    [bind],
  )
  function leave(event: KeyboardEvent) {
    event.stopPropagation()
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)
    if (!isDone || event.nativeEvent.isComposing) return
    event.preventDefault()
    editor.complete()
    editor.focus()
  }
  return (
    <textarea
      ref={ref}
      dir="auto"
      className={`${className ?? ''} ${styles.field}`}
      aria-label={of === 'proposal' ? 'Title of the proposal' : 'Name of the issue'}
      placeholder={of === 'proposal' ? 'What is proposed?' : 'What is being negotiated?'}
      rows={3}
      maxLength={300}
      onKeyDown={leave}
      onPointerDown={stopEventPropagation}
    />
  )
}
