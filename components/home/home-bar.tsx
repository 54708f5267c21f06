/** The bar on top of the start page: home, a field for a link, and oneself. */

import type { ReactElement } from 'react'
import { SignInButton } from '../sign-in/sign-in-button.tsx'
import { openSignIn } from '../sign-in/sign-in-offer.ts'
import { Wordmark } from '../ui/wordmark.tsx'
import styles from './home-bar.module.css'
import { PasteLink } from './paste-link.tsx'
import { PersonMenu, type PersonMenuProps } from './person-menu.tsx'

export function HomeBar({ person, offer }: PersonMenuProps): ReactElement {
  const open = openSignIn(offer)
  return (
    <header className={styles.bar}>
      <Wordmark />
      <div className={styles.join}>
        <PasteLink />
      </div>
      <div className={styles.person}>
        {open ? <SignInButton provider={open.provider} size="tight" /> : null}
        <PersonMenu person={person} offer={offer} />
      </div>
    </header>
  )
}
