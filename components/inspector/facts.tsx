/** Short facts, name beside value. */

import type { ReactElement, ReactNode } from 'react'
import styles from './facts.module.css'

export function Facts({ children }: { readonly children: ReactNode }): ReactElement {
  return <dl className={styles.facts}>{children}</dl>
}

export type FactProps = { readonly name: string; readonly children: ReactNode }

/** Nothing at all where there is nothing to say. */
export function Fact({ name, children }: FactProps): ReactElement | null {
  if (children === undefined || children === null || children === '') return null
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
