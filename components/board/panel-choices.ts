/** The panels one can go to, in the order the rail and the board's menu have them. What is in each: board-panel.tsx. */

import {
  ChartNoAxesColumn,
  Contact,
  DoorOpen,
  FileText,
  FlaskConical,
  GitCompareArrows,
  History,
  ListChecks,
  type LucideIcon,
  MailCheck,
  MessageSquare,
  NotebookPen,
  Package,
  PanelRight,
  Search,
  UsersRound,
  Waypoints,
} from 'lucide-react'
import { mayKeepNotes, type Role } from '#domain/access/role.ts'
import { enterWhatIf } from '../what-if/enter-what-if.ts'
import type { BoardSession } from './board-session.ts'
import type { BoardView, PanelName } from './board-view.tsx'

export type PanelChoice = {
  readonly panel: PanelName
  readonly label: string
  readonly Icon: LucideIcon
  /** The keys that open it from anywhere. */
  readonly keys?: string
  /** In the rail on a phone as well; the others are in the board's menu there. */
  readonly onPhone?: true
  /** It reads the board alone, so that it says something of a board of the past as well. */
  readonly inPast?: true
  /** Absent: offered to everybody. */
  readonly isFor?: (role: Role) => boolean
}

export const PANEL_CHOICES: readonly PanelChoice[] = [
  { panel: 'details', label: 'Details', Icon: PanelRight, onPhone: true, inPast: true },
  { panel: 'session', label: 'Session', Icon: ListChecks, onPhone: true },
  { panel: 'rounds', label: 'Sealed round', Icon: MailCheck },
  { panel: 'rooms', label: 'Rooms', Icon: DoorOpen },
  { panel: 'notes', label: 'Our notes', Icon: NotebookPen, isFor: mayKeepNotes },
  { panel: 'actors', label: 'Actors and lanes', Icon: UsersRound, inPast: true },
  { panel: 'people', label: 'People', Icon: Contact },
  { panel: 'search', label: 'Search', Icon: Search, keys: 'Ctrl F', inPast: true },
  { panel: 'comments', label: 'Comments', Icon: MessageSquare, onPhone: true, inPast: true },
  { panel: 'packages', label: 'Packages', Icon: Package, inPast: true },
  { panel: 'power', label: 'Power and convergence', Icon: ChartNoAxesColumn, inPast: true },
  { panel: 'stability', label: 'What would hold', Icon: Waypoints, inPast: true },
  { panel: 'sources', label: 'Sources', Icon: FileText, inPast: true },
  { panel: 'what-if', label: 'What if', Icon: FlaskConical },
  { panel: 'snapshots', label: 'Snapshots', Icon: History },
  { panel: 'compare', label: 'Compare', Icon: GitCompareArrows, inPast: true },
]

export function panelChoicesFor(role: Role): readonly PanelChoice[] {
  return PANEL_CHOICES.filter(({ isFor }) => isFor?.(role) ?? true)
}

/** Going to the what-if is beginning one. */
export function goToPanel(
  panel: PanelName,
  { session, view }: { session: BoardSession; view: BoardView },
): void {
  if (panel === 'what-if') enterWhatIf({ session, view })
  else view.open(panel)
}
