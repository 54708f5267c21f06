/** The top of a panel that stands for one thing, not for something of the board: its title, and closing. */

import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import { IconButton } from './icon-button.tsx'
import styles from './panel-title.module.css'

export type PanelTitleProps = {
  /** What the panel is labelled by. */
  readonly id: string
  readonly title: string
  readonly onClose: () => void
}

export function PanelTitle({ id, title, onClose }: PanelTitleProps): ReactElement {
  return (
    <header className={styles.head}>
      <h2 id={id}>{title}</h2>
      <IconButton label="Close panel" onClick={onClose}>
        <X size={18} strokeWidth={1.5} aria-hidden="true" />
      </IconButton>
    </header>
  )
}
