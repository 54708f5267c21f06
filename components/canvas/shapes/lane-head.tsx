/** The head of a lane: the actor's name, code, and what kind of actor it is. A drop here marks who tabled a proposal. */

import { UserRound } from 'lucide-react'
import type { ReactElement } from 'react'
import { LaneLockMark } from '#components/session/lane-lock-mark.tsx'
import type { LaneProps } from './board-shape.ts'
import styles from './lane-view.module.css'

type LaneHeadProps = Pick<LaneProps, 'actorId' | 'name' | 'code' | 'subtitle'> & {
  readonly drop: { readonly allowed: boolean } | undefined
}

export function LaneHead({ actorId, name, code, subtitle, drop }: LaneHeadProps): ReactElement {
  return (
    <header className={styles.head} data-drop={dropMark(drop)}>
      <div className={styles.nameLine}>
        <h2 className={styles.name} title={name} dir="auto">
          {name}
        </h2>
        <LaneLockMark actorId={actorId} />
        <span className={styles.code}>{code}</span>
      </div>
      <p className={styles.subtitle} title={subtitle}>
        <UserRound size={13} strokeWidth={1.4} aria-hidden="true" />
        <span>{subtitle}</span>
      </p>
    </header>
  )
}

function dropMark(drop: { readonly allowed: boolean } | undefined): string | undefined {
  if (!drop) return undefined
  return drop.allowed ? 'here' : 'refused'
}
