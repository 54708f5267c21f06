/** What is in a package: cards to take out, and a list to put more in from. */

import { X } from 'lucide-react'
import { type ReactElement, useId } from 'react'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Package } from '#domain/negotiation/package.ts'
import { cardTitle, isAgreedStatus } from '#domain/negotiation/proposal.ts'
import { STATUS_WORDS } from '#domain/words/words.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { EntityLink } from '../inspector/entity-link.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './package-contents.module.css'

export function PackageContents({ open }: { readonly open: Package }): ReactElement {
  const session = useBoardSession()
  const mayEdit = useMayEdit()
  const listId = useId()
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const { id: packageId, proposalIds } = open
  const takeOut = (proposalId: ProposalId) => {
    session.run({ type: 'takeFromPackage', packageId, proposalId })
    // The button that had the focus is gone with its card.
    document.getElementById(listId)?.focus()
  }
  return (
    <>
      <ul id={listId} tabIndex={-1} aria-label="In this package" className={styles.cards}>
        {proposalIds.map((id) => {
          const proposal = proposals.get(id)
          if (!proposal) return null
          const title = cardTitle(proposal)
          return (
            <li key={id} className={styles.card}>
              <span className={styles.title}>
                <EntityLink to={{ of: 'proposal', id }}>{title}</EntityLink>
                {isAgreedStatus(proposal.status) ? (
                  <span className={styles.agreed}>{STATUS_WORDS[proposal.status]}</span>
                ) : null}
              </span>
              {mayEdit ? (
                <IconButton
                  label={`Take out: ${title}`}
                  className={styles.out ?? ''}
                  onClick={() => takeOut(id)}
                >
                  <X size={14} strokeWidth={1.75} aria-hidden="true" />
                </IconButton>
              ) : null}
            </li>
          )
        })}
      </ul>
      {proposalIds.length === 0 ? (
        <p className={styles.none}>
          Nothing in it yet.{mayEdit ? ' Drop a card here, press G on one, or choose below.' : ''}
        </p>
      ) : null}
      {mayEdit ? <PutIn open={open} /> : null}
    </>
  )
}

function PutIn({ open }: { readonly open: Package }): ReactElement {
  const session = useBoardSession()
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const issues = useNegotiation((negotiation) => negotiation.issues)
  const others = [...proposals.values()].filter(({ id }) => !open.proposalIds.includes(id))
  const groups = [...issues.values(), undefined].map((issue) => ({
    title: issue?.title ?? 'Without an issue',
    choices: others.filter(({ issueId }) =>
      issue ? issueId === issue.id : !(issueId && issues.has(issueId)),
    ),
  }))
  const put = (id: string) => {
    const chosen = others.find((proposal) => proposal.id === id)
    if (chosen) session.run({ type: 'putInPackage', packageId: open.id, proposalId: chosen.id })
  }
  return (
    <Select
      label="Put a proposal in"
      labelHidden
      className={styles.put ?? ''}
      value=""
      onChange={(event) => put(event.currentTarget.value)}
    >
      <option value="">Put a proposal in…</option>
      {groups
        .filter(({ choices }) => choices.length > 0)
        .map(({ title, choices }) => (
          <optgroup key={title} label={title}>
            {choices.map((proposal) => (
              <option key={proposal.id} value={proposal.id}>
                {cardTitle(proposal)}
              </option>
            ))}
          </optgroup>
        ))}
    </Select>
  )
}
