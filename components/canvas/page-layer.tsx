/** A layer in front of the canvas that moves and grows with the board; what stands in it is placed in board units. */

import { type ReactElement, type ReactNode, useRef } from 'react'
import { useEditor, useQuickReactor } from 'tldraw'
import styles from './page-layer.module.css'

type PageLayerProps = { readonly children: ReactNode }

export function PageLayer({ children }: PageLayerProps): ReactElement {
  const editor = useEditor()
  const layer = useRef<HTMLDivElement>(null)
  useQuickReactor('move the layer', () => {
    const { x, y, z } = editor.getCamera()
    layer.current?.style.setProperty('transform', `scale(${z}) translate(${x}px, ${y}px)`)
  }, [editor])
  return (
    <div className={styles.clip}>
      <div ref={layer} className={styles.layer}>
        {children}
      </div>
    </div>
  )
}
