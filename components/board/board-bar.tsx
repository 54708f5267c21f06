/** The bar above a board, live or past: the way to one's boards, what stands on it, and what stands at its right end. */

import Link from 'next/link'
import type { MouseEventHandler, ReactElement, ReactNode } from 'react'
import { BrandMark } from '../ui/brand-mark.tsx'
import styles from './board-bar.module.css'

export type BoardBarProps = {
  readonly children: ReactNode
  readonly right: ReactNode
  /** Before one goes to one's boards. */
  readonly onHome?: MouseEventHandler
}

export function BoardBar({ children, right, onHome }: BoardBarProps): ReactElement {
  return (
    <header className={styles.bar}>
      <Link
        href="/"
        className={styles.home}
        aria-label="Parley: my boards"
        {...(onHome && { onClick: onHome })}
      >
        <BrandMark />
      </Link>
      {children}
      <div className={styles.right}>{right}</div>
    </header>
  )
}
