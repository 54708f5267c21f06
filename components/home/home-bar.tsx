/** The bar on top of the start page: home, a field for a link, and oneself. */

import type { ReactElement } from 'react'
import { Wordmark } from '../ui/wordmark.tsx'
import styles from './home-bar.module.css'
import { PasteLink } from './paste-link.tsx'
import { PersonMenu, type PersonMenuProps } from './person-menu.tsx'

export function HomeBar({ person }: PersonMenuProps): ReactElement {
  return (
    <header className={styles.bar}>
      <Wordmark />
      <div className={styles.join}>
        <PasteLink />
      </div>
      <div className={styles.person}>
        <PersonMenu person={person} />
      </div>
    </header>
  )
}
