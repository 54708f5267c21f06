/** The way into the panels when none is open. */

import {
  ChartNoAxesColumn,
  FileText,
  FlaskConical,
  History,
  Package,
  PanelRight,
  Search,
  UsersRound,
} from 'lucide-react'
import type { ReactElement } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import { enterWhatIf } from '../what-if/enter-what-if.ts'
import { useBoardSession } from './board-context.tsx'
import { useBoardView } from './board-view.tsx'
import styles from './panel-rail.module.css'

export function PanelRail(): ReactElement {
  const session = useBoardSession()
  const view = useBoardView()
  return (
    <nav className={styles.rail} aria-label="Panels">
      <IconButton label="Details" onClick={() => view.open('details')}>
        <PanelRight {...ICON} />
      </IconButton>
      <IconButton label="Actors and lanes" onClick={() => view.open('actors')}>
        <UsersRound {...ICON} />
      </IconButton>
      <IconButton label="Search" keys="Ctrl F" onClick={() => view.open('search')}>
        <Search {...ICON} />
      </IconButton>
      <IconButton label="Packages" onClick={() => view.open('packages')}>
        <Package {...ICON} />
      </IconButton>
      <IconButton label="Power and convergence" onClick={() => view.open('power')}>
        <ChartNoAxesColumn {...ICON} />
      </IconButton>
      <IconButton label="Sources" onClick={() => view.open('sources')}>
        <FileText {...ICON} />
      </IconButton>
      <IconButton label="What if" onClick={() => enterWhatIf({ session, view })}>
        <FlaskConical {...ICON} />
      </IconButton>
      <IconButton label="Snapshots" onClick={() => view.open('snapshots')}>
        <History {...ICON} />
      </IconButton>
    </nav>
  )
}

const ICON = { size: 18, strokeWidth: 1.5, 'aria-hidden': true } as const
