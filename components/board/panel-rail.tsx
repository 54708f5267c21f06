/** The way into the panels when none is open: over the canvas, or beside a view whose last column must not be covered. */

import type { ReactElement } from 'react'
import { useUnread } from '../comments/use-unread.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useBoardSession } from './board-context.tsx'
import { useBoardView } from './board-view.tsx'
import { goToPanel, type PanelChoice } from './panel-choices.ts'
import styles from './panel-rail.module.css'

export type PanelRailProps = {
  readonly place: 'over' | 'beside'
  readonly choices: readonly PanelChoice[]
}

export function PanelRail({ place, choices }: PanelRailProps): ReactElement {
  const session = useBoardSession()
  const view = useBoardView()
  const unread = useUnread()
  return (
    <nav className={styles[place]} aria-label="Panels">
      {choices.map(({ panel, label, Icon, keys, onPhone }) => (
        <IconButton
          key={panel}
          label={panel === 'comments' && unread > 0 ? `${label}, ${unread} unread` : label}
          data-on-phone={onPhone}
          data-news={(panel === 'comments' && unread > 0) || undefined}
          className={styles.button ?? ''}
          {...(keys ? { keys } : {})}
          onClick={() => goToPanel(panel, { session, view })}
        >
          <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
      ))}
    </nav>
  )
}
