/** Where dragged cards lay: they stay on the floor as dashed outlines until the drop. */

import type { ReactElement } from 'react'
import { useEditor, useValue } from 'tldraw'
import { CARD_WIDTH } from '#domain/layout/card-size.ts'
import styles from './drag-origins.module.css'
import { focusOf } from './shapes/board-focus.ts'
import { dragStarts } from './shapes/drag-starts.ts'

export function DragOrigins(): ReactElement {
  const editor = useEditor()
  const cards = useValue('drag origins', () => {
    const { dragged } = focusOf(editor).get()
    return [...dragStarts.get().values()].filter(({ id }) => dragged.has(id))
  }, [editor])
  return (
    <>
      {cards.map(({ id, x, y, props }) => (
        <div
          key={id}
          className={styles.origin}
          style={{ left: x, top: y, width: CARD_WIDTH, height: props.h }}
        >
          {props.title}
        </div>
      ))}
    </>
  )
}
