/** The panel beside the canvas. It pushes the canvas, never covers it. Escape closes it. */

import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { ActorsPanel } from '../actors/actors-panel.tsx'
import { ComparePanel } from '../changes/compare-panel.tsx'
import { CommentsPanel } from '../comments/comments-panel.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { MembersPanel } from '../members/members-panel.tsx'
import { NotesPanel } from '../notes/notes-panel.tsx'
import { PackagesPanel } from '../packages/packages-panel.tsx'
import { PowerPanel } from '../power/power-panel.tsx'
import { RoomsPanel } from '../rooms/rooms-panel.tsx'
import { RoundsPanel } from '../rounds/rounds-panel.tsx'
import { SearchPanel } from '../search/search-panel.tsx'
import { SessionPanel } from '../session/session-panel.tsx'
import { SnapshotsPanel } from '../snapshots/snapshots-panel.tsx'
import { SourcesProvider } from '../sources/sources-context.tsx'
import { SourcesPanel } from '../sources/sources-panel.tsx'
import { StabilityPanel } from '../stability/stability-panel.tsx'
import { WhatIfPanel } from '../what-if/what-if-panel.tsx'
import { useBoardSession } from './board-context.tsx'
import styles from './board-panel.module.css'
import { type PanelName, useBoardView } from './board-view.tsx'
import { PANEL_CHOICES } from './panel-choices.ts'
import { useMe } from './use-me.ts'

export function BoardPanel(): ReactElement | null {
  const { panel, subjects, entries, source, close } = useBoardView()
  const frame = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const shown = JSON.stringify([panel, subjects])
  useEffect(() => {
    // Another subject is read from its top.
    if (shown) body.current?.scrollTo(0, 0)
  }, [shown])
  useEffect(() => {
    // What was pressed to get here may be gone: the keyboard would start from the top of the page.
    const isInside = frame.current?.contains(document.activeElement)
    if (entries > 0 && !isInside) frame.current?.focus()
  }, [entries])
  if (!panel) return null
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog or a menu opened from here is left by the same key, and by it alone.
    const isAbove =
      event.target instanceof Element && event.target.closest('dialog, [popover]') !== null
    if (event.key === 'Escape' && !event.defaultPrevented && !isAbove) close()
  }
  return (
    <aside
      ref={frame}
      className={styles.panel}
      tabIndex={-1}
      data-reading={(panel === 'sources' && source !== undefined) || undefined}
      aria-label={PANEL_CHOICES.find((choice) => choice.panel === panel)?.label}
      onKeyDown={onKeyDown}
    >
      <div ref={body} className={styles.body}>
        <SourcesProvider>
          <PanelContent panel={panel} />
        </SourcesProvider>
      </div>
    </aside>
  )
}

function PanelContent({ panel }: { readonly panel: PanelName }): ReactElement {
  const { boardId } = useBoardSession()
  const { close } = useBoardView()
  const { role } = useMe()
  switch (panel) {
    case 'details':
      return <Inspector />
    case 'session':
      return <SessionPanel />
    case 'rounds':
      return <RoundsPanel />
    case 'notes':
      return <NotesPanel />
    case 'rooms':
      return <RoomsPanel />
    case 'people':
      return <MembersPanel />
    case 'actors':
      return <ActorsPanel />
    case 'search':
      return <SearchPanel />
    case 'sources':
      return <SourcesPanel />
    case 'snapshots':
      return <SnapshotsPanel boardId={boardId} role={role} onClose={close} />
    case 'compare':
      return <ComparePanel />
    case 'what-if':
      return <WhatIfPanel />
    case 'comments':
      return <CommentsPanel />
    case 'packages':
      return <PackagesPanel />
    case 'power':
      return <PowerPanel />
    case 'stability':
      return <StabilityPanel />
    default:
      return unreachable(panel)
  }
}
