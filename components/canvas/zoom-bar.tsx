/** Undo, redo and zoom, bottom left. Undo takes back one's own last act only. */

import { Maximize, Minus, Plus, Redo2, Undo2 } from 'lucide-react'
import { type ReactElement, useSyncExternalStore } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useBoardSession } from '#components/board/board-context.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { CanvasActs } from './canvas-acts.ts'
import { travelMs } from './reveal.ts'
import styles from './zoom-bar.module.css'

const ICON = { size: 17, strokeWidth: 1.6, 'aria-hidden': true } as const

type ZoomBarProps = { readonly editor: Editor; readonly acts: CanvasActs }

export function ZoomBar({ editor, acts }: ZoomBarProps): ReactElement {
  const mayEdit = useValue('may edit', () => !editor.getIsReadonly(), [editor])
  const percent = useValue('percent', () => Math.round(editor.getZoomLevel() * 100), [editor])
  const travel = () => ({ animation: { duration: travelMs() / 2 } })
  return (
    <div role="toolbar" aria-label="Undo and zoom" className={styles.bar}>
      {mayEdit ? <Steps acts={acts} /> : null}
      <IconButton
        label="Zoom out"
        tooltipSide="top"
        onClick={() => editor.zoomOut(undefined, travel())}
      >
        <Minus {...ICON} />
      </IconButton>
      <button
        type="button"
        className={styles.percent}
        aria-label={`Zoom ${percent} %. Press for 100 %`}
        title="To 100 % (Shift+0)"
        onClick={() => editor.resetZoom(undefined, travel())}
      >
        {percent}%
      </button>
      <IconButton
        label="Zoom in"
        tooltipSide="top"
        onClick={() => editor.zoomIn(undefined, travel())}
      >
        <Plus {...ICON} />
      </IconButton>
      <IconButton
        label="Fit the whole board"
        keys="Shift+1"
        tooltipSide="top"
        onClick={() => editor.zoomToFit(travel())}
      >
        <Maximize {...ICON} size={16} />
      </IconButton>
    </div>
  )
}

function Steps({ acts }: { readonly acts: CanvasActs }): ReactElement {
  const { undo } = useBoardSession()
  const canUndo = useSyncExternalStore(undo.onChange, undo.canUndo, undo.canUndo)
  const canRedo = useSyncExternalStore(undo.onChange, undo.canRedo, undo.canRedo)
  return (
    <>
      <IconButton
        label="Undo your last act"
        keys="Ctrl+Z"
        tooltipSide="top"
        disabled={!canUndo}
        onClick={acts.undo}
      >
        <Undo2 {...ICON} />
      </IconButton>
      <IconButton
        label="Redo"
        keys="Ctrl+Shift+Z"
        tooltipSide="top"
        disabled={!canRedo}
        onClick={acts.redo}
      >
        <Redo2 {...ICON} />
      </IconButton>
      <span className={styles.rule} />
    </>
  )
}
