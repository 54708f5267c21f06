/** Says what declaring a package agreed will do, and what the rule says to it, asks how it was agreed, and does it. */

import { type FormEvent, type ReactElement, useState } from 'react'
import type { PackageCheck } from '#domain/analysis/package-check.ts'
import { verdictWords } from '#domain/analysis/verdict-words.ts'
import type { Package } from '#domain/negotiation/package.ts'
import type { AgreedStatus } from '#domain/negotiation/proposal.ts'
import type { Names } from '../analyses/names.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
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
  const [reason, setReason] = useState('')
  const title = `${ACTS[level]}: ${open.title || 'this package'}`
  const declare = (event: FormEvent) => {
    event.preventDefault()
    const { id: packageId, proposalIds } = open
    const words = reason.trim()
    session.run({ type: 'agree', proposalIds, level, packageId, ...(words && { reason: words }) })
    onClose()
  }
  const about = `${plural(open.proposalIds.length, 'proposal')}, as one deal. ${CONSEQUENCES[level]} ${reopening(level, packageDeal)}`
  return (
    <Dialog title={title} about={about} onClose={onClose}>
      <form className={styles.form} onSubmit={declare}>
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
        <TextField
          label="Reason, or how it was agreed"
          value={reason}
          maxLength={2000}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            {ACTS[level]}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
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
