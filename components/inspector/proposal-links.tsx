/** Proposals by their card titles, each leading to its own. */

import type { ReactElement } from 'react'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'
import { EntityLink } from './entity-link.tsx'
import styles from './proposal-links.module.css'

export type ProposalLinksProps = { readonly proposals: readonly Proposal[] }

export function ProposalLinks({ proposals }: ProposalLinksProps): ReactElement | null {
  if (proposals.length === 0) return null
  return (
    <ul className={styles.links}>
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <EntityLink to={{ of: 'proposal', id: proposal.id }}>{cardTitle(proposal)}</EntityLink>
        </li>
      ))}
    </ul>
  )
}
