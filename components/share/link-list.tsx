'use client'
/** The board's links: open ones with what they give and to how many; closed ones folded away beneath. */

import type { ReactElement } from 'react'
import { ROLES } from '#domain/access/role.ts'
import type { BoardMember } from './board-member.ts'
import { ClosedLink } from './closed-link.tsx'
import styles from './link-list.module.css'
import { OpenLink } from './open-link.tsx'
import type { SharedLink } from './shared-link.ts'

export type LinkListProps = {
  readonly boardId: string
  readonly links: readonly SharedLink[]
  readonly people: readonly BoardMember[]
  /** Id of the link that was just made. */
  readonly made: string | undefined
  readonly onRevoked: () => void
}

export function LinkList(props: LinkListProps): ReactElement {
  const open = props.links.filter(({ state }) => state === 'open').sort(byRole)
  const closed = props.links.filter(({ state }) => state !== 'open')
  return (
    <div>
      {open.length === 0 ? (
        <p className={styles.none}>No link is open: nobody new can come in.</p>
      ) : (
        <ul className={styles.links}>
          {open.map((link) => (
            <OpenLink
              key={link.id}
              boardId={props.boardId}
              link={link}
              people={props.people.filter(({ linkId }) => linkId === link.id)}
              isNew={link.id === props.made}
              onRevoked={props.onRevoked}
            />
          ))}
        </ul>
      )}
      {closed.length > 0 ? (
        <details className={styles.closed}>
          <summary>
            {closed.length === 1 ? '1 closed link' : `${closed.length} closed links`}
          </summary>
          <ul className={styles.links}>
            {closed.map((link) => (
              <ClosedLink key={link.id} link={link} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

/** Strongest first; among equals the oldest. */
function byRole(a: SharedLink, b: SharedLink): number {
  const rank = ROLES.indexOf(a.role) - ROLES.indexOf(b.role)
  return rank || a.createdAt.localeCompare(b.createdAt)
}
