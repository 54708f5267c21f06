/** What an empty floor says. */

import type { ReactElement } from 'react'
import { useEditor, useValue } from 'tldraw'
import styles from './empty-floor.module.css'

export function EmptyFloor(): ReactElement | null {
  const editor = useEditor()
  const isEmpty = useValue(
    'empty floor',
    () => !editor.getCurrentPageShapes().some(({ type }) => type === 'card'),
    [editor],
  )
  const mayEdit = useValue('may edit', () => !editor.getIsReadonly(), [editor])
  if (!isEmpty) return null
  return (
    <p className={styles.words}>
      No proposals yet.{' '}
      {mayEdit ? (
        <>
          Press <kbd>P</kbd> to table one.
        </>
      ) : null}
    </p>
  )
}
