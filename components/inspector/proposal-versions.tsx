/** Which version of a proposal this is, its earlier wordings with what each amendment changed, and amending it. */

import { type ReactElement, useState } from 'react'
import {
  isAgreedStatus,
  type Proposal,
  type ProposalVersion,
} from '#domain/negotiation/proposal.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { Button } from '../ui/button.tsx'
import { AmendDialog } from './amend-dialog.tsx'
import { ChangedText } from './changed-text.tsx'
import { momentWords } from './moment-words.ts'
import styles from './proposal-versions.module.css'

export type ProposalVersionsProps = { readonly proposal: Proposal }

export function ProposalVersions({ proposal }: ProposalVersionsProps): ReactElement | null {
  const mayEdit = useMayEdit() && !isAgreedStatus(proposal.status)
  const [amending, setAmending] = useState(false)
  const { version, versions } = proposal
  if (version === 1 && !mayEdit) return null
  return (
    <div className={styles.versions}>
      <div className={styles.line}>
        <span>Version {version}</span>
        {mayEdit ? (
          <Button variant="plain" size="tight" onClick={() => setAmending(true)}>
            Amend…
          </Button>
        ) : null}
      </div>
      {versions.length > 0 ? (
        <details>
          <summary>
            {versions.length === 1 ? '1 earlier version' : `${versions.length} earlier versions`}
          </summary>
          <ol reversed start={version - 1}>
            {versions.toReversed().map((earlier, index) => (
              <Amendment
                key={`${earlier.version} ${earlier.at} ${earlier.by}`}
                earlier={earlier}
                next={versions[versions.length - index] ?? proposal}
              />
            ))}
          </ol>
        </details>
      ) : null}
      {amending ? <AmendDialog proposal={proposal} onClose={() => setAmending(false)} /> : null}
    </div>
  )
}

type AmendmentProps = {
  readonly earlier: ProposalVersion
  /** The wording that took its place. */
  readonly next: Pick<Proposal, 'version' | 'title' | 'text'>
}

function Amendment({ earlier, next }: AmendmentProps): ReactElement {
  const { at, byName, reason } = earlier
  return (
    <li className={styles.amendment}>
      <p className={styles.by}>
        Version {earlier.version} to {next.version}, by {byName || 'somebody'},{' '}
        <time dateTime={new Date(at).toISOString()}>{momentWords(at, new Date())}</time>
        {reason ? `: ${reason}` : ''}
      </p>
      {earlier.title === next.title ? null : (
        <ChangedText look="title" before={earlier.title} after={next.title} />
      )}
      {earlier.text === next.text ? null : (
        <ChangedText look="body" before={earlier.text} after={next.text} />
      )}
    </li>
  )
}
