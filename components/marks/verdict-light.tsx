/**
 * A verdict as a traffic light of three lamps, small enough for a card's foot: blocked above, agreed under conditions in
 * the middle, agreed below. Where the lit lamp is, and its shape, say as much as its colour; unknown lights none.
 */

import type { ReactElement } from 'react'
import type { Verdict } from '#domain/analysis/verdict.ts'
import { NamedMark } from './named-mark.tsx'
import styles from './verdict-light.module.css'

type VerdictLightProps = {
  readonly verdict: Verdict
  /** The verdict in words. */
  readonly name: string
}

export function VerdictLight({ verdict, name }: VerdictLightProps): ReactElement {
  return (
    <NamedMark name={name}>
      <svg
        aria-hidden="true"
        className={styles.light}
        data-verdict={verdict}
        viewBox="0 0 10 18"
        width={9}
        height={16}
      >
        <rect className={styles.case} x="0.5" y="0.5" width="9" height="17" rx="4.5" />
        {verdict === 'blocked' ? (
          <path
            className={styles.blocked}
            d="M3.7 1.7h2.6l1.8 1.8v2.6L6.3 7.900H3.700L1.9 6.100V3.500z"
          />
        ) : (
          <circle className={styles.dark} cx="5" cy="4.5" r="1.6" />
        )}
        {verdict === 'agreed-if' ? (
          <>
            <circle className={styles.ring} cx="5" cy="9" r="2.7" />
            <path className={styles.half} d="M5 6.300a2.7 2.7 0 0 0 0 5.400z" />
          </>
        ) : (
          <circle className={styles.dark} cx="5" cy="9" r="1.6" />
        )}
        {verdict === 'agreed' ? (
          <circle className={styles.agreed} cx="5" cy="13.5" r="3" />
        ) : (
          <circle className={styles.dark} cx="5" cy="13.5" r="1.6" />
        )}
      </svg>
    </NamedMark>
  )
}
