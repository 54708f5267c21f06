/** Says what declaring or taking back an agreement will do, and asks for the reason. */

import type { ReactElement } from 'react'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { ReasonDialog } from './reason-dialog.tsx'

export type AgreementDialogProps = {
  readonly title: string
  readonly proposal: Proposal
  readonly act: 'agreed_ad_referendum' | 'agreed' | 'reopen'
  readonly onAct: (reason: string) => void
  readonly onClose: () => void
}

export function AgreementDialog(props: AgreementDialogProps): ReactElement {
  const { title, proposal, act, onAct, onClose } = props
  const packageDeal = useNegotiation((negotiation) => negotiation.packageDeal)
  const about = `“${cardTitle(proposal)}” ${consequence(act, proposal, packageDeal)}`
  return <ReasonDialog title={title} about={about} onAct={onAct} onClose={onClose} />
}

function consequence(
  act: AgreementDialogProps['act'],
  { status }: Proposal,
  packageDeal: boolean,
): string {
  if (act === 'agreed_ad_referendum') {
    const rest = packageDeal ? ' Nothing is agreed until everything is agreed, as a package.' : ''
    return `will stand as agreed, to be confirmed by those the delegates answer to.${rest}`
  }
  if (act === 'agreed') return 'will stand as agreed. It cannot be amended until it is reopened.'
  const isDeal = packageDeal && status === 'agreed'
  return isDeal
    ? 'goes back on the table. What was agreed together with it is agreed ad referendum from then on.'
    : 'goes back on the table.'
}
