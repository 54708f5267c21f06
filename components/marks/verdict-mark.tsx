/**
 * A verdict as three lamps in a row: blocked, agreed under conditions, agreed. The place of the lit one tells as much
 * as its shape; none is lit where it is unknown. Words stand beside it, or are its name.
 */

import type { ReactElement } from 'react'
import type { Blocker, Verdict } from '#domain/analysis/verdict.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { NamedMark } from './named-mark.tsx'
import { StanceMark } from './stance-mark.tsx'
import styles from './verdict-mark.module.css'

type VerdictMarkProps = {
  readonly verdict: Verdict
  /** What the gravest objection is, where it is blocked. */
  readonly why?: Blocker['why'] | undefined
  /** The verdict in words, where none stand beside the mark. */
  readonly name?: string
  readonly size?: 'small' | 'base'
}

/** Lamps from left to right. */
const LAMPS = ['blocked', 'agreed-if', 'agreed'] as const

export function VerdictMark({ verdict, why, name, size = 'base' }: VerdictMarkProps): ReactElement {
  return (
    <NamedMark name={name}>
      <span className={styles.mark} data-verdict={verdict} data-size={size}>
        {LAMPS.map((lamp) =>
          lamp === verdict ? (
            <StanceMark
              key={lamp}
              stance={litStance(lamp, why)}
              size={size === 'small' ? 10 : 12}
            />
          ) : (
            <span key={lamp} className={styles.dark} />
          ),
        )}
      </span>
    </NamedMark>
  )
}

/** The silhouettes people know from the cells. */
function litStance(lamp: (typeof LAMPS)[number], why: VerdictMarkProps['why']): Stance {
  if (lamp === 'agreed') return 'support'
  if (lamp === 'agreed-if') return 'conditional'
  return why === 'opposed' ? 'opposed' : why === 'abstain' ? 'abstain' : 'red_line'
}
