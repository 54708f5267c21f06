'use client'
/** A link that lets nobody in any more, and since when. */

import type { ReactElement } from 'react'
import { LocalTime } from '../ui/local-time.tsx'
import styles from './closed-link.module.css'
import { ROLE_WORDS } from './role-words.ts'
import type { SharedLink } from './shared-link.ts'

export type ClosedLinkProps = { readonly link: SharedLink }

export function ClosedLink({ link }: ClosedLinkProps): ReactElement {
  const since = link.state === 'used-up' ? null : (link.revokedAt ?? link.expiresAt)
  return (
    <li className={styles.link}>
      <span>
        <s>{ROLE_WORDS[link.role].name}</s>
        {link.label ? ` ${link.label}` : null}
      </span>
      <span>
        {ENDED[link.state]} {since ? <LocalTime at={since} /> : null}
      </span>
    </li>
  )
}

const ENDED = { open: '', expired: 'Expired', revoked: 'Revoked', 'used-up': 'Used up' }
