/** On a ghost: where the actor really stands, and whether it has moved there meanwhile. The token's name says it in words. */

import type { ReactElement } from 'react'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import type { OwnGhost } from './own-ghosts.ts'
import styles from './really-mark.module.css'

export function ReallyMark({ ghost }: { readonly ghost: OwnGhost }): ReactElement {
  return (
    <span className={styles.really} data-overtaken={ghost.isOvertaken || undefined}>
      {ghost.isOvertaken ? 'now' : 'was'} <StanceMark stance={ghost.really} size={11} />
    </span>
  )
}
