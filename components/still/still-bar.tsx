/** The bar above a board of the past: its title, which moment it is, its views, and the way back to the live board. */

import { History } from 'lucide-react'
import { type ReactElement, type ReactNode, useEffect } from 'react'
import { BoardBar } from '../board/board-bar.tsx'
import { useBoardSession } from '../board/board-context.tsx'
import type { PanelChoice } from '../board/panel-choices.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { boardPath } from '../board/view-name.ts'
import { ViewSwitch } from '../board/view-switch.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import styles from './still-bar.module.css'
import { StillMenu } from './still-menu.tsx'

export type StillBarProps = {
  readonly title: string
  readonly moment: ReactNode
  readonly panels: readonly PanelChoice[]
  readonly onShortcuts: () => void
}

export function StillBar({ title, moment, panels, onShortcuts }: StillBarProps): ReactElement {
  const { boardId } = useBoardSession()
  const shown = useNegotiation((negotiation) => negotiation.title) || title
  useEffect(() => {
    document.title = `As it was · ${shown} · Parley`
  }, [shown])
  return (
    <BoardBar
      right={
        <>
          <ViewSwitch />
          <ButtonLink variant="primary" href={boardPath(boardId)}>
            <span className={styles.long}>To the live board</span>
            <span className={styles.short}>Live</span>
          </ButtonLink>
        </>
      }
    >
      <h1 className={styles.title}>{shown}</h1>
      <StillMenu panels={panels} onShortcuts={onShortcuts} />
      <p className={styles.moment}>
        <History size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles.words}>{moment}</span>
      </p>
    </BoardBar>
  )
}
