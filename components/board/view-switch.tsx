/** Goes from one view of the board to another. They are links, so that one can be opened in another tab as well. */

import type { MouseEvent, ReactElement } from 'react'
import { useBoardSession } from './board-context.tsx'
import { goToView } from './go-to-view.ts'
import { useViewName } from './use-view-name.ts'
import { VIEWS, type ViewName, viewPath } from './view-name.ts'
import styles from './view-switch.module.css'

export function ViewSwitch(): ReactElement {
  const { path } = useBoardSession()
  const now = useViewName()
  const go = (name: ViewName) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    goToView(path, name)
  }
  return (
    <nav className={styles.switch} aria-label="View">
      {VIEWS.map(({ name, label }) => (
        <a
          key={name}
          href={viewPath(path, name)}
          className={styles.view}
          aria-current={name === now ? 'page' : undefined}
          onClick={go(name)}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
