/** What an empty floor says, and the first thing to do about it: with a finger as well, which has no keys. */

import { FileText } from 'lucide-react'
import type { ReactElement } from 'react'
import { useEditor, useValue } from 'tldraw'
import { Button } from '#components/ui/button.tsx'
import styles from './empty-floor.module.css'
import { useCanvasActs } from './use-canvas-acts.ts'

export function EmptyFloor(): ReactElement | null {
  const editor = useEditor()
  const acts = useCanvasActs()
  const isEmpty = useValue(
    'empty floor',
    () => !editor.getCurrentPageShapes().some(({ type }) => type === 'card'),
    [editor],
  )
  const mayEdit = useValue('may edit', () => !editor.getIsReadonly(), [editor])
  if (!isEmpty) return null
  return (
    <div className={styles.words}>
      <p>
        No proposals yet.
        {mayEdit ? <span> Select a lane to say whose it is.</span> : null}
      </p>
      {mayEdit ? (
        <Button
          variant="primary"
          size="tight"
          className={styles.act ?? ''}
          // The canvas would take it for a press on the floor.
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => acts()?.newProposal()}
        >
          <FileText size={16} strokeWidth={1.75} aria-hidden="true" />
          Table a proposal
          <span aria-hidden="true" className={styles.key}>
            P
          </span>
        </Button>
      ) : null}
    </div>
  )
}
