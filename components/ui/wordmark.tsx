/** The mark and the name, leading home. */

import Link from 'next/link'
import type { ReactElement } from 'react'
import { BrandMark } from './brand-mark.tsx'
import styles from './wordmark.module.css'

export function Wordmark(): ReactElement {
  return (
    <Link href="/" className={styles.wordmark}>
      <BrandMark />
      Parley
    </Link>
  )
}
