/** A thin ring in somebody's colour around what they have selected. */

import type { CSSProperties, ReactElement } from 'react'
import { isShapeId, useEditor, useValue } from 'tldraw'
import styles from './selection-ring.module.css'

type SelectionRingProps = { readonly shapeId: string; readonly hue: number }

export function SelectionRing({ shapeId, hue }: SelectionRingProps): ReactElement | null {
  const editor = useEditor()
  const bounds = useValue(
    'bounds',
    () => (isShapeId(shapeId) ? editor.getShapePageBounds(shapeId) : undefined),
    [editor, shapeId],
  )
  if (!bounds) return null
  const { x: left, y: top, w: width, h: height } = bounds
  const style = { left, top, width, height, '--person': `var(--person-${hue + 1})` }
  return <div className={styles.ring} style={style as CSSProperties} />
}
