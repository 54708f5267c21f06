'use client'
/**
 * The board as people see and move it: tldraw with our shapes, our tools and nothing of the rest. The document is tied in
 * by binding/bind-board.ts. Loaded by components/board in the browser only.
 */

import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { type ReactElement, useMemo, useRef, useState } from 'react'
import { createTLStore, type Editor, type TLComponents, Tldraw } from 'tldraw'
import 'tldraw/tldraw.css'
import type { BoardSession } from '#components/board/board-session.ts'
import styles from './board-canvas.module.css'
import { BoardContextMenu } from './board-context-menu.tsx'
import { boardSchema } from './board-schema.ts'
import type { CanvasActs } from './canvas-acts.ts'
import type { CanvasHandle } from './canvas-handle.ts'
import { DragOrigins } from './drag-origins.tsx'
import { Floor } from './floor.tsx'
import { InFront } from './in-front.tsx'
import { InkStylePanel } from './ink-style-panel.tsx'
import { LaserTrailView } from './laser-trail-view.tsx'
import { licenseKey } from './license-key.ts'
import { makeCanvasHandle } from './make-canvas-handle.ts'
import { BOARD_SHAPE_UTILS } from './shapes/board-shape-utils.ts'
import { startCanvas } from './start-canvas.ts'
import { Toolbar } from './toolbar.tsx'
import { uiOverrides } from './ui-overrides.ts'
import { CanvasActsContext } from './use-canvas-acts.ts'
import { useCanvasUser } from './use-canvas-user.ts'
import { useCommentTool } from './use-comment-tool.ts'
import { ZoomBar } from './zoom-bar.tsx'

type BoardCanvasProps = {
  readonly session: BoardSession
  /** Undefined when the canvas goes. */
  readonly onReady: (handle: CanvasHandle | undefined) => void
}

type Ready = { readonly editor: Editor; readonly acts: CanvasActs }

const ASSET_URLS = getAssetUrls({ baseUrl: '/tldraw' })

/** tldraw drops shapes over the limit without a word: ours is set by the document. */
const OPTIONS = { maxShapesPerPage: 100_000, maxPages: 1, createTextOnCanvasDoubleClick: false }

const COMPONENTS: TLComponents = {
  Background: Floor,
  OnTheCanvas: DragOrigins,
  InFrontOfTheCanvas: InFront,
  ContextMenu: BoardContextMenu,
  Scribble: LaserTrailView,
  StylePanel: InkStylePanel,
  ActionsMenu: null,
  CursorChatBubble: null,
  DebugMenu: null,
  DebugPanel: null,
  Grid: null,
  HelperButtons: null,
  HelpMenu: null,
  ImageToolbar: null,
  KeyboardShortcutsDialog: null,
  MainMenu: null,
  MenuPanel: null,
  Minimap: null,
  NavigationPanel: null,
  PageMenu: null,
  QuickActions: null,
  SharePanel: null,
  Toolbar: null,
  TopPanel: null,
  VideoToolbar: null,
  ZoomMenu: null,
}

export function BoardCanvas({ session, onReady }: BoardCanvasProps): ReactElement {
  const store = useMemo(() => createTLStore({ schema: boardSchema() }), [])
  const user = useCanvasUser()
  const latest = useRef<CanvasActs>(undefined)
  const [ready, setReady] = useState<Ready>()
  const [acts] = useState(() => () => latest.current)
  const overrides = useMemo(() => uiOverrides(acts, session.isPast), [acts, session])
  const tools = useCommentTool()

  function mount(editor: Editor): () => void {
    const started = startCanvas(editor, session)
    latest.current = started.acts
    setReady({ editor, acts: started.acts })
    onReady(makeCanvasHandle(editor, started.acts))
    return () => {
      latest.current = undefined
      setReady(undefined)
      onReady(undefined)
      started.stop()
    }
  }

  return (
    <CanvasActsContext value={acts}>
      <div className={styles.canvas}>
        <Tldraw
          store={store}
          user={user}
          {...(licenseKey && { licenseKey })}
          shapeUtils={BOARD_SHAPE_UTILS}
          tools={tools}
          overrides={overrides}
          components={COMPONENTS}
          assetUrls={ASSET_URLS}
          options={OPTIONS}
          onMount={mount}
        />
        {ready ? <Toolbar editor={ready.editor} onNewProposal={ready.acts.newProposal} /> : null}
        {ready ? <ZoomBar {...ready} /> : null}
      </div>
    </CanvasActsContext>
  )
}
