/** What is held against a package as marks with figures, each with its word for who cannot see the shape. */

import type { ReactElement } from 'react'
import type { PackageCounts } from '#domain/analysis/package-check.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { StanceMark } from '../marks/stance-mark.tsx'
import styles from './count-marks.module.css'

const MARKS: readonly (readonly [keyof PackageCounts, Stance, string])[] = [
  ['redLines', 'red_line', 'red lines'],
  ['missing', 'red_line', 'must-haves missing'],
  ['opposed', 'opposed', 'opposed'],
  ['unknown', 'unknown', 'silent'],
  ['conditional', 'conditional', 'conditional'],
]

export function CountMarks({ counts }: { readonly counts: PackageCounts }): ReactElement {
  const held = MARKS.filter(([name]) => counts[name] > 0)
  if (held.length === 0) return <span className={styles.none}>Nothing</span>
  return (
    <span className={styles.marks}>
      {held.map(([name, stance, words]) => (
        <span key={name} className={styles.count}>
          <StanceMark stance={stance} />
          {counts[name]}
          <span className={name === 'missing' ? styles.must : styles.word}>
            {name === 'missing' ? 'must' : words}
          </span>
        </span>
      ))}
    </span>
  )
}
