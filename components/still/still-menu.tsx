/** The menu of a board of the past: where else one can look. */

import { ArrowLeft, ChevronDown, Keyboard } from 'lucide-react'
import type { ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { goToView } from '../board/go-to-view.ts'
import type { PanelChoice } from '../board/panel-choices.ts'
import { useViewName } from '../board/use-view-name.ts'
import { boardPath, VIEWS } from '../board/view-name.ts'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import { ThemeActions } from '../ui/theme-actions.tsx'

export type StillMenuProps = {
  readonly panels: readonly PanelChoice[]
  readonly onShortcuts: () => void
}

export function StillMenu({ panels, onShortcuts }: StillMenuProps): ReactElement {
  const { boardId, path } = useBoardSession()
  const view = useBoardView()
  const now = useViewName()
  return (
    <Menu label="Board menu" icon={<ChevronDown {...ICON} />} align="start">
      {panels.map(({ panel, label, Icon }) => (
        <MenuAction key={panel} icon={<Icon {...ICON} />} onSelect={() => view.open(panel)}>
          {label}
        </MenuAction>
      ))}
      <MenuAction icon={<Keyboard {...ICON} />} onSelect={onShortcuts}>
        Keyboard shortcuts
      </MenuAction>
      <hr />
      {VIEWS.map(({ name, label }) => (
        <MenuAction key={name} checked={name === now} onSelect={() => goToView(path, name)}>
          {label}
        </MenuAction>
      ))}
      <hr />
      <ThemeActions />
      <hr />
      <MenuAction
        icon={<ArrowLeft {...ICON} />}
        onSelect={() => window.location.assign(boardPath(boardId))}
      >
        To the live board
      </MenuAction>
    </Menu>
  )
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
