/** One line under the pointer: what the drop would say, or why it is refused. */

import { type ReactElement, useEffect, useRef } from 'react'
import { useContainer, useEditor, useValue } from 'tldraw'
import styles from './drop-line.module.css'
import { dropHighlight } from './shapes/drop-highlight.ts'

/** Below the ghost token, clear of the pointer. */
const BELOW = { x: 12, y: 46 }

export function DropLine(): ReactElement | null {
  const editor = useEditor()
  const container = useContainer()
  const highlight = useValue(dropHighlight)
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!highlight) return
    const follow = () => {
      if (!line.current) return
      const { x, y } = editor.inputs.currentScreenPoint
      const { w, h } = editor.getViewportScreenBounds()
      const left = Math.min(x + BELOW.x, w - line.current.offsetWidth - 8)
      const top = Math.min(y + BELOW.y, h - line.current.offsetHeight - 8)
      line.current.style.transform = `translate(${left}px, ${top}px)`
    }
    follow()
    container.ownerDocument.addEventListener('pointermove', follow)
    return () => container.ownerDocument.removeEventListener('pointermove', follow)
  }, [editor, container, highlight])
  if (!highlight) return null
  return (
    <div
      ref={line}
      role="status"
      className={styles.line}
      data-refused={!highlight.allowed || undefined}
    >
      {highlight.words}
    </div>
  )
}
