/** What one can do with the board as a whole. */

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
  Upload,
} from 'lucide-react'
import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { replayPath } from '../replay/replay-address.ts'
import { useRoom } from '../rooms/room-context.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import { ThemeActions } from '../ui/theme-actions.tsx'
import { useBoardSession } from './board-context.tsx'
import { useBoardView } from './board-view.tsx'
import { goToView } from './go-to-view.ts'
import { goToPanel, panelChoicesFor } from './panel-choices.ts'
import { useMe } from './use-me.ts'
import { useViewName } from './use-view-name.ts'
import { VIEWS } from './view-name.ts'

export type BoardMenuProps = {
  readonly onShortcuts: () => void
  readonly onAudit: () => void
  readonly onExport: () => void
  readonly onImport: () => void
  readonly onCopy: () => void
  readonly onTemplate: () => void
  readonly onLeave: () => void
}

export function BoardMenu(props: BoardMenuProps): ReactElement {
  const { onShortcuts, onAudit, onExport, onImport, onLeave } = props
  const session = useBoardSession()
  const view = useBoardView()
  const now = useViewName()
  const { role } = useMe()
  const room = useRoom()
  const isFacilitator = mayRun(role)
  const panels = panelChoicesFor(role).filter(({ panel }) => panel !== 'details')
  return (
    <Menu label="Board menu" icon={<ChevronDown {...ICON} />} align="start">
      <MenuAction icon={<Info {...ICON} />} onSelect={view.showBoard}>
        About this board
      </MenuAction>
      {panels.map(({ panel, label, Icon }) => (
        <MenuAction
          key={panel}
          icon={<Icon {...ICON} />}
          onSelect={() => goToPanel(panel, { session, view })}
        >
          {label}
        </MenuAction>
      ))}
      <MenuAction
        icon={<History {...ICON} />}
        onSelect={() => window.open(replayPath(session.boardId), '_blank')}
      >
        Replay
      </MenuAction>
      <MenuAction icon={<Download {...ICON} />} onSelect={onExport}>
        Export…
      </MenuAction>
      <MenuAction icon={<Upload {...ICON} />} onSelect={onImport}>
        Import…
      </MenuAction>
      <MenuAction
        icon={<NotepadText {...ICON} />}
        onSelect={() => goToView(session.path, 'minutes')}
      >
        Minutes…
      </MenuAction>
      {room ? null : (
        <MenuAction icon={<Copy {...ICON} />} onSelect={props.onCopy}>
          Duplicate…
        </MenuAction>
      )}
      {isFacilitator && !room ? (
        <MenuAction icon={<BookCopy {...ICON} />} onSelect={props.onTemplate}>
          Save as template…
        </MenuAction>
      ) : null}
      {isFacilitator ? (
        <MenuAction icon={<ScrollText {...ICON} />} onSelect={onAudit}>
          Who did what
        </MenuAction>
      ) : null}
      <MenuAction icon={<Keyboard {...ICON} />} onSelect={onShortcuts}>
        Keyboard shortcuts
      </MenuAction>
      <hr />
      {VIEWS.map(({ name, label }) => (
        <MenuAction key={name} checked={name === now} onSelect={() => goToView(session.path, name)}>
          {label}
        </MenuAction>
      ))}
      <hr />
      <ThemeActions />
      <hr />
      <MenuAction icon={<ArrowLeft {...ICON} />} onSelect={onLeave}>
        Back to my boards
      </MenuAction>
    </Menu>
  )
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
