/** A page with one thing on it: the wordmark on top, a sheet in the middle. */

import type { ReactElement, ReactNode } from 'react'
import styles from './plain-page.module.css'
import { Wordmark } from './wordmark.tsx'

export type PlainPageProps = { readonly title: string; readonly children: ReactNode }

export function PlainPage({ title, children }: PlainPageProps): ReactElement {
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Wordmark />
      </header>
      <main className={styles.sheet}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
