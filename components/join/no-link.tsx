'use client'
/** The join page without a link: the place to paste one. */

import type { ReactElement } from 'react'
import { PasteLink } from '../home/paste-link.tsx'
import { PlainPage } from '../ui/plain-page.tsx'
import styles from './join.module.css'

export function NoLink(): ReactElement {
  return (
    <PlainPage title="Join a board">
      <p>Paste the link you were sent. It says which board, and what you may do there.</p>
      <div className={styles.paste}>
        <PasteLink />
      </div>
    </PlainPage>
  )
}
