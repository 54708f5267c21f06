/** An issue's name and question. No box: a group is a heading and closeness. */

import type { ReactElement } from 'react'
import { useEditor, useIsEditing, useValue } from 'tldraw'
import { issueHeadingLines } from '#domain/layout/issue-heading-size.ts'
import type { HeadingShape } from './board-shape.ts'
import styles from './heading-view.module.css'
import { levelOf } from './level-of-detail.ts'
import { TitleEditor } from './title-editor.tsx'

/** Far away the name may run on over the blank paper of its cards. */
const LINES_FAR_AWAY = 3

type HeadingViewProps = { readonly shape: HeadingShape }

export function HeadingView({ shape: { id, props } }: HeadingViewProps): ReactElement {
  const editor = useEditor()
  const level = useValue(levelOf(editor))
  const isEditing = useIsEditing(id)
  const isSelected = useValue('selected', () => editor.getSelectedShapeIds().includes(id), [id])
  const { title, question } = props
  const lines = issueHeadingLines(title, question)
  return (
    <header
      className={styles.heading}
      data-level={level}
      data-selected={isSelected || undefined}
      title={isEditing ? undefined : [title, question].filter(Boolean).join('\n')}
    >
      {isEditing ? (
        <TitleEditor shapeId={id} of="issue" id={props.issueId} className={styles.title} />
      ) : (
        <h2
          className={styles.title}
          dir="auto"
          style={{ WebkitLineClamp: level === 'shape' ? LINES_FAR_AWAY : lines.title }}
        >
          {title || 'Untitled issue'}
        </h2>
      )}
      {level === 'shape' || isEditing || lines.question === 0 ? null : (
        <p className={styles.question} style={{ WebkitLineClamp: lines.question }}>
          {question}
        </p>
      )}
    </header>
  )
}
