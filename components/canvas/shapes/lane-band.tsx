/** One band of a lane: its ground, the slot that opens under a dragged card, and far away a count. */

import type { CSSProperties, ReactElement } from 'react'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import { BAND_PADDING, TOKEN_GAP, TOKEN_HEIGHT } from '#domain/layout/lane-geometry.ts'
import type { Band } from '#domain/negotiation/stance.ts'
import styles from './lane-view.module.css'
import type { Level } from './level-of-detail.ts'

type LaneBandProps = {
  readonly band: Band
  readonly height: number
  readonly count: number
  readonly level: Level
  readonly drop: { readonly allowed: boolean; readonly title?: string } | undefined
}

export function LaneBand({ band, height, count, level, drop }: LaneBandProps): ReactElement {
  const slotTop = BAND_PADDING + count * (TOKEN_HEIGHT + TOKEN_GAP)
  const hasRoom = slotTop + TOKEN_HEIGHT <= height
  return (
    <div
      className={styles.band}
      data-stance={band}
      data-drop={drop ? (drop.allowed ? 'here' : 'refused') : undefined}
      style={{ height }}
    >
      {drop?.allowed && drop.title !== undefined && level !== 'shape' ? (
        <div
          className={styles.slot}
          data-squeezed={!hasRoom || undefined}
          style={{ '--slot-top': `${slotTop}px` } as CSSProperties}
        >
          {hasRoom ? <StanceMark stance={band} /> : null}
          {hasRoom ? <span>{drop.title}</span> : null}
        </div>
      ) : null}
      {level === 'shape' && count > 0 ? <span className={styles.count}>{count}</span> : null}
    </div>
  )
}
