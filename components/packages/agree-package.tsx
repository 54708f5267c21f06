/** Says what declaring a package agreed will do, and what the rule says to it, asks how it was agreed, and does it. */

import type { ReactElement } from 'react'
import type { PackageCheck } from '#domain/analysis/package-check.ts'
import { verdictWords } from '#domain/analysis/verdict-words.ts'
import type { Package } from '#domain/negotiation/package.ts'
import type { AgreedStatus } from '#domain/negotiation/proposal.ts'
import type { Names } from '../analyses/names.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { ReasonDialog } from '../inspector/reason-dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { plural } from './count-words.ts'
import styles from './package-agreement.module.css'

type AgreePackageProps = {
  readonly open: Package
  readonly level: AgreedStatus
  readonly check: PackageCheck
  readonly names: Names
  readonly onClose: () => void
}

export function AgreePackage(props: AgreePackageProps): ReactElement {
  const { open, level, check, names, onClose } = props
  const session = useBoardSession()
  const packageDeal = useNegotiation((negotiation) => negotiation.packageDeal)
  const declare = (reason: string) => {
    const { id: packageId, proposalIds } = open
    session.run({ type: 'agree', proposalIds, level, packageId, ...(reason && { reason }) })
    onClose()
  }
  const about = `${plural(open.proposalIds.length, 'proposal')}, as one deal. ${CONSEQUENCES[level]} ${reopening(level, packageDeal)}`
  return (
    <ReasonDialog
      title={`${ACTS[level]}: ${open.title || 'this package'}`}
      about={about}
      act={ACTS[level]}
      onAct={declare}
      onClose={onClose}
    >
      <ul className={styles.list}>
        {open.proposalIds.map((id) => (
          <li key={id}>{names.proposal(id)}</li>
        ))}
      </ul>
      {check.verdict.verdict === 'agreed' && check.isFeasible ? null : (
        <Notice tone="warn">
          {check.isFeasible ? '' : 'The package does not hang together. '}
          The board says: {verdictWords(check.verdict, names.actor)} Declaring it is your act, and
          is recorded as such.
        </Notice>
      )}
    </ReasonDialog>
  )
}

const ACTS: Readonly<Record<AgreedStatus, string>> = {
  agreed_ad_referendum: 'Agree ad referendum',
  agreed: 'Agree',
}

const CONSEQUENCES: Readonly<Record<AgreedStatus, string>> = {
  agreed_ad_referendum:
    'Each will stand as agreed, to be confirmed by those the delegates answer to.',
  agreed: 'Each will stand as agreed, and cannot be amended until it is reopened.',
}

function reopening(level: AgreedStatus, packageDeal: boolean): string {
  if (!packageDeal) return 'Each can be reopened by itself.'
  return level === 'agreed'
    ? 'Nothing is agreed until everything is agreed: reopening one leaves the others agreed ad referendum.'
    : 'Nothing is agreed until everything is agreed, as a package.'
}
