/** A card under the pointer over a lane, small as the token it would leave. */

import { type ReactElement, useRef, useState } from 'react'
import { type Editor, type TLShapeId, useEditor, useValue } from 'tldraw'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import { dragStarts } from './drag-starts.ts'
import { dropHighlight } from './drop-highlight.ts'
import styles from './ghost-token.module.css'
import { useLiftedAbove } from './use-lifted-above.ts'

/** Beside the pointer's tip, so that the slot under it stays in sight. */
const BESIDE = { x: 10, y: 12 }

type GhostTokenProps = { readonly cardId: TLShapeId; readonly title: string }

export function GhostToken({ cardId, title }: GhostTokenProps): ReactElement {
  const editor = useEditor()
  const highlight = useValue(dropHighlight)
  const ghost = useRef<HTMLDivElement>(null)
  const [place] = useState(() => placeInHand(editor, cardId))
  useLiftedAbove(ghost, true)
  const band = highlight?.zone === 'band' && highlight.allowed ? highlight.band : undefined
  return (
    <div ref={ghost} className={styles.ghost} data-stance={band} style={place}>
      {band ? <StanceMark stance={band} /> : null}
      <span className={styles.title}>{title}</span>
    </div>
  )
}

/** Where the pointer holds the card: the same for the whole drag, so it is worked out once. */
function placeInHand(editor: Editor, cardId: TLShapeId): { left: number; top: number } {
  const card = dragStarts.get().get(cardId) ?? editor.getShape(cardId)
  const { x, y } = editor.inputs.originPagePoint
  return { left: x - (card?.x ?? x) + BESIDE.x, top: y - (card?.y ?? y) + BESIDE.y }
}
