/** A stance's silhouette. Colour only repeats it: in greyscale the shapes alone tell the stances apart. */

import type { ReactElement } from 'react'
import type { Stance } from '#domain/negotiation/stance.ts'
import { STANCE_WORDS } from '#domain/words/words.ts'
import { NamedMark } from './named-mark.tsx'
import styles from './stance-mark.module.css'

type StanceMarkProps = {
  readonly stance: Stance
  /** Side in px; 14 as on a token. */
  readonly size?: number
  /** Says the stance aloud where no word stands beside the mark. */
  readonly named?: boolean
}

export function StanceMark({ stance, size = 14, named = false }: StanceMarkProps): ReactElement {
  return (
    <NamedMark name={named ? STANCE_WORDS[stance] : undefined}>
      <svg
        aria-hidden="true"
        className={styles.mark}
        data-stance={stance}
        viewBox="0 0 16 16"
        width={size}
        height={size}
      >
        {SILHOUETTES[stance]}
      </svg>
    </NamedMark>
  )
}

/** Disc with check, half disc, ring with bar, square with cross, octagon with bar, dashed ring. */
const SILHOUETTES: Readonly<Record<Stance, ReactElement>> = {
  support: (
    <>
      <circle className={styles.solid} cx="8" cy="8" r="7" />
      <path className={styles.sign} d="m4.7 8.3 2.3 2.3 4.3-4.8" />
    </>
  ),
  conditional: (
    <>
      <circle className={styles.open} cx="8" cy="8" r="6.2" />
      <path className={styles.solid} d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" />
      <circle className={styles.outline} cx="8" cy="8" r="6.2" />
    </>
  ),
  abstain: (
    <>
      <circle className={styles.open} cx="8" cy="8" r="6.2" />
      <circle className={styles.outline} cx="8" cy="8" r="6.2" />
      <path className={styles.outline} d="M5 8h6" />
    </>
  ),
  opposed: (
    <>
      <rect className={styles.solid} x="1.5" y="1.5" width="13" height="13" rx="2" />
      <path className={styles.sign} d="m5.2 5.2 5.6 5.6M10.8 5.2l-5.6 5.6" />
    </>
  ),
  red_line: (
    <>
      <path className={styles.solid} d="M4.9.7h6.2l4.2 4.2v6.2l-4.2 4.2H4.9L.7 11.1V4.9z" />
      <path className={styles.sign} d="M4.2 8h7.6" />
    </>
  ),
  unknown: <circle className={styles.dashed} cx="8" cy="8" r="5.8" />,
}
