/** The foot of a lane: silence is drawn. It counts what the actor has said nothing about, and claims that clash. */

import { ChevronRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { DisputedMark } from '#components/marks/disputed-mark.tsx'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import type { LaneProps } from './board-shape.ts'
import styles from './lane-view.module.css'

export function LaneFoot(lane: Pick<LaneProps, 'silent' | 'total' | 'disputed'>): ReactElement {
  const { silent, total, disputed } = lane
  return (
    <footer className={styles.foot}>
      <StanceMark stance="unknown" />
      <span>
        Silent on <b>{silent}</b> of {total}
      </span>
      {disputed > 0 ? (
        <span className={styles.disputed}>
          <DisputedMark />
          <span>
            <b>{disputed}</b> disputed
          </span>
        </span>
      ) : (
        <ChevronRight size={14} strokeWidth={1.4} aria-hidden="true" className={styles.more} />
      )}
    </footer>
  )
}
