/** A card under the pointer over a lane, small as the token it would leave. */

import { type ReactElement, useRef } from 'react'
import { useEditor, useValue } from 'tldraw'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import { dropHighlight } from './drop-highlight.ts'
import styles from './ghost-token.module.css'
import { useLiftedAbove } from './use-lifted-above.ts'

/** Beside the pointer's tip, so that the slot under it stays in sight. */
const BESIDE = { x: 10, y: 12 }

type GhostTokenProps = {
  readonly title: string
  /** Where the card stands, in board units. */
  readonly cardX: number
  readonly cardY: number
}

export function GhostToken({ title, cardX, cardY }: GhostTokenProps): ReactElement {
  const editor = useEditor()
  const highlight = useValue(dropHighlight)
  const ghost = useRef<HTMLDivElement>(null)
  useLiftedAbove(ghost, true)
  const { x, y } = editor.inputs.currentPagePoint
  const band = highlight?.zone === 'band' && highlight.allowed ? highlight.band : undefined
  return (
    <div
      ref={ghost}
      className={styles.ghost}
      data-stance={band}
      style={{ left: x - cardX + BESIDE.x, top: y - cardY + BESIDE.y }}
    >
      {band ? <StanceMark stance={band} /> : null}
      <span className={styles.title}>{title}</span>
    </div>
  )
}
