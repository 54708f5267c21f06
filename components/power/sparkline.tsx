/** A figure over the session as a small line, with its first and last value in words. Gaps are where nothing is known. */

import type { ReactElement } from 'react'
import styles from './power-panel.module.css'
import { sparklinePath } from './sparkline-path.ts'

type SparklineProps = {
  readonly name: string
  /** One a moment. */
  readonly values: readonly (number | undefined)[]
  readonly range: readonly [number, number]
  readonly write: (value: number) => string
}

const SIZE = { width: 132, height: 32 }

export function Sparkline({ name, values, range, write }: SparklineProps): ReactElement {
  const known = values.filter((value) => value !== undefined)
  const first = known[0]
  const last = known.at(-1)
  const words =
    first === undefined || last === undefined ? 'not known' : `${write(first)} to ${write(last)}`
  return (
    <figure className={styles.spark}>
      <figcaption>
        {name} <strong>{words}</strong>
      </figcaption>
      <svg aria-hidden="true" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} {...SIZE}>
        <path className={styles.zero} d={zeroLine(range)} />
        <path className={styles.line} d={sparklinePath(values, range, SIZE)} />
      </svg>
    </figure>
  )
}

/** Where nought lies, if it lies in sight. */
function zeroLine(range: SparklineProps['range']): string {
  return sparklinePath([0, 0], range, SIZE)
}
