/** What one can do with the board as a whole, and everywhere one can go in it. */

import {
  ArrowLeft,
  BookCopy,
  ChevronDown,
  Copy,
  Download,
  History,
  Info,
  Keyboard,
  NotepadText,
  ScrollText,
  Shapes,
  Upload,
} from 'lucide-react'
import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { replayPath } from '../replay/replay-address.ts'
import { useRoom } from '../rooms/room-context.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import { MenuSection } from '../ui/menu-section.tsx'
import { ThemeActions } from '../ui/theme-actions.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { useBoardSession } from './board-context.tsx'
import { useBoardView } from './board-view.tsx'
import { goToView } from './go-to-view.ts'
import { goToPanel, panelChoicesFor } from './panel-choices.ts'
import { useMe } from './use-me.ts'
import { useViewName } from './use-view-name.ts'
import { VIEWS, type ViewName } from './view-name.ts'

export type BoardMenuProps = {
  readonly onShortcuts: () => void
  readonly onLegend: () => void
  readonly onAudit: () => void
  readonly onExport: () => void
  readonly onImport: () => void
  readonly onCopy: () => void
  readonly onTemplate: () => void
  readonly onLeave: () => void
}

export function BoardMenu(props: BoardMenuProps): ReactElement {
  // A phone's bar has no room for the views: there they come first, not under two screens of other things.
  const isPhone = useNarrow()
  return (
    <Menu label="Board menu" icon={<ChevronDown {...ICON} />} align="start" columns>
      {isPhone ? <Looks {...props} /> : null}
      <BoardActs {...props} />
      <Panels />
      {isPhone ? null : <Looks {...props} />}
    </Menu>
  )
}

function BoardActs(props: BoardMenuProps): ReactElement {
  const session = useBoardSession()
  const view = useBoardView()
  const go = useGoToView()
  const isFacilitator = mayRun(useMe().role)
  const isPlenary = useRoom() === undefined
  const acts = [
    { label: 'About this board', Icon: Info, act: view.showBoard },
    { label: 'Minutes…', Icon: NotepadText, act: () => go('minutes') },
    { label: 'Export…', Icon: Download, act: props.onExport },
    { label: 'Import…', Icon: Upload, act: props.onImport },
    {
      label: 'Replay',
      Icon: History,
      act: () => window.open(replayPath(session.boardId), '_blank'),
    },
    ...(isFacilitator ? [{ label: 'Who did what', Icon: ScrollText, act: props.onAudit }] : []),
    ...(isPlenary ? [{ label: 'Duplicate…', Icon: Copy, act: props.onCopy }] : []),
    ...(isPlenary && isFacilitator
      ? [{ label: 'Save as template…', Icon: BookCopy, act: props.onTemplate }]
      : []),
    { label: 'Back to my boards', Icon: ArrowLeft, act: props.onLeave },
  ]
  return (
    <MenuSection title="This board">
      {acts.map(({ label, Icon, act }) => (
        <MenuAction key={label} icon={<Icon {...ICON} />} onSelect={act}>
          {label}
        </MenuAction>
      ))}
    </MenuSection>
  )
}

function Panels(): ReactElement {
  const session = useBoardSession()
  const view = useBoardView()
  const panels = panelChoicesFor(useMe().role).filter(({ panel }) => panel !== 'details')
  return (
    <MenuSection title="Panels">
      {panels.map(({ panel, label, Icon }) => (
        <MenuAction
          key={panel}
          icon={<Icon {...ICON} />}
          onSelect={() => goToPanel(panel, { session, view })}
        >
          {label}
        </MenuAction>
      ))}
    </MenuSection>
  )
}

function Looks({ onShortcuts, onLegend }: BoardMenuProps): ReactElement {
  const now = useViewName()
  const go = useGoToView()
  return (
    <MenuSection title="How it is shown">
      {VIEWS.map(({ name, label }) => (
        <MenuAction key={name} checked={name === now} onSelect={() => go(name)}>
          {label}
        </MenuAction>
      ))}
      <hr />
      <ThemeActions />
      <hr />
      <MenuAction icon={<Shapes {...ICON} />} onSelect={onLegend}>
        What the marks mean
      </MenuAction>
      <MenuAction icon={<Keyboard {...ICON} />} onSelect={onShortcuts}>
        Keyboard shortcuts
      </MenuAction>
    </MenuSection>
  )
}

/** On a phone the panel lies over the view one goes to. */
function useGoToView(): (name: ViewName) => void {
  const session = useBoardSession()
  const view = useBoardView()
  const isNarrow = useNarrow()
  return (name) => {
    if (isNarrow) view.close()
    goToView(session.path, name)
  }
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
