/** The name of something on the board, leading to it. */

import type { ReactElement, ReactNode } from 'react'
import { useBoardView } from '../board/board-view.tsx'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import styles from './entity-link.module.css'

export type EntityLinkProps = { readonly to: EntityRef; readonly children: ReactNode }

export function EntityLink({ to, children }: EntityLinkProps): ReactElement {
  const view = useBoardView()
  return (
    <button type="button" className={styles.link} onClick={() => view.show(to)}>
      {children}
    </button>
  )
}
