/** The line at the top of a panel: what it shows, what that belongs to, and closing. */

import { ChevronLeft, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { useBoardView } from '../board/board-view.tsx'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { EntityLink } from './entity-link.tsx'
import styles from './panel-head.module.css'

export type PanelHeadProps = {
  /** "Proposal", "Actor", "Search". */
  readonly kind: string
  readonly under?: { readonly ref: EntityRef; readonly title: string }
}

export function PanelHead({ kind, under }: PanelHeadProps): ReactElement {
  const view = useBoardView()
  const isSubject = view.panel === 'details' && view.subjects.length > 0
  return (
    <div className={styles.head}>
      {isSubject ? (
        <IconButton
          label="The whole board"
          className={styles.button ?? ''}
          onClick={view.showBoard}
        >
          <ChevronLeft size={18} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
      ) : null}
      <p className={styles.crumb}>
        {kind}
        {under ? ' · ' : ''}
        {under ? <EntityLink to={under.ref}>{under.title}</EntityLink> : null}
      </p>
      <IconButton label="Close panel" className={styles.button ?? ''} onClick={view.close}>
        <X size={18} strokeWidth={1.5} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
