/** The floor under everything: a dot every 20 units, which goes below 50 % where it would be noise. */

import { type ReactElement, useRef } from 'react'
import { useEditor, useQuickReactor } from 'tldraw'
import styles from './floor.module.css'

const STEP = 20
const LEAST_ZOOM_WITH_DOTS = 0.5

export function Floor(): ReactElement {
  const editor = useEditor()
  const floor = useRef<HTMLDivElement>(null)
  useQuickReactor('move the floor', () => {
    const { x, y, z } = editor.getCamera()
    if (!floor.current) return
    const { style, dataset } = floor.current
    style.backgroundSize = `${STEP * z}px ${STEP * z}px`
    style.backgroundPosition = `${x * z}px ${y * z}px`
    dataset.dots = z < LEAST_ZOOM_WITH_DOTS ? 'none' : 'shown'
  }, [editor])
  return <div ref={floor} className={styles.floor} />
}
