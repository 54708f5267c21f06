/** A drawing of a few lines in the colour of the text around it: the frame of evidence and disputed marks. */

import type { ReactElement, ReactNode } from 'react'
import styles from './line-mark.module.css'
import { NamedMark } from './named-mark.tsx'

type LineMarkProps = {
  /** Said aloud and shown on hover; absent where words stand beside it. */
  readonly name?: string | undefined
  readonly size?: number | undefined
  readonly strokeWidth?: number | undefined
  readonly children: ReactNode
}

export function LineMark(props: LineMarkProps): ReactElement {
  const { name, size = 13, strokeWidth = 1.5, children } = props
  return (
    <NamedMark name={name}>
      <svg
        aria-hidden="true"
        className={styles.mark}
        viewBox="0 0 20 20"
        width={size}
        height={size}
        strokeWidth={strokeWidth}
      >
        {children}
      </svg>
    </NamedMark>
  )
}
