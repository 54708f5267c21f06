/** Whether a proposal is agreed, by whose act, and the acts that give and take it. Each says beforehand what it will do. */

import { type ReactElement, useState } from 'react'
import type { Command } from '#domain/board/command.ts'
import type { Decision } from '#domain/negotiation/decision.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { isAgreedStatus, type Proposal } from '#domain/negotiation/proposal.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import styles from './agreement.module.css'
import { AgreementDialog } from './agreement-dialog.tsx'
import { Fact } from './facts.tsx'
import { momentWords } from './moment-words.ts'

export type AgreementProps = { readonly proposal: Proposal }

type Act = 'agreed_ad_referendum' | 'agreed' | 'reopen'

export function Agreement({ proposal }: AgreementProps): ReactElement | null {
  const session = useBoardSession()
  const mayEdit = useMayEdit()
  const [act, setAct] = useState<Act>()
  const decision = useLastDecision(proposal.id)
  const acts = useActs(proposal)
  const isAgreed = isAgreedStatus(proposal.status)
  if (!(mayEdit || (isAgreed && decision))) return null
  const carryOut = (reason: string) => {
    if (act) session.run(commandOf(act, proposal.id, reason))
    setAct(undefined)
  }
  return (
    <Fact name="Agreement">
      {isAgreed && decision ? <DecisionWords decision={decision} /> : null}
      {mayEdit ? (
        <span className={styles.acts}>
          {acts.map((name) => (
            <Button key={name} size="tight" onClick={() => setAct(name)}>
              {ACT_WORDS[name]}
            </Button>
          ))}
        </span>
      ) : null}
      {act ? (
        <AgreementDialog
          title={ACT_WORDS[act].replace('…', '')}
          proposal={proposal}
          act={act}
          onAct={carryOut}
          onClose={() => setAct(undefined)}
        />
      ) : null}
    </Fact>
  )
}

const ACT_WORDS: Readonly<Record<Act, string>> = {
  agreed_ad_referendum: 'Agree ad referendum…',
  agreed: 'Agree…',
  reopen: 'Reopen…',
}

/** In a package deal one proposal alone can only be agreed ad referendum. */
function useActs({ status }: Proposal): readonly Act[] {
  const packageDeal = useNegotiation((negotiation) => negotiation.packageDeal)
  const agree: readonly Act[] = packageDeal ? [] : ['agreed']
  if (status === 'agreed') return ['reopen']
  if (status === 'agreed_ad_referendum') return [...agree, 'reopen']
  return ['agreed_ad_referendum', ...agree]
}

function commandOf(act: Act, id: ProposalId, words: string): Command {
  const reason = words ? { reason: words } : {}
  if (act === 'reopen') return { type: 'reopen', proposalId: id, ...reason }
  return { type: 'agree', proposalIds: [id], level: act, ...reason }
}

function useLastDecision(id: ProposalId): Decision | undefined {
  return useNegotiation(({ decisions }) =>
    decisions.findLast(({ changes }) => changes.some(({ proposalId }) => proposalId === id)),
  )
}

function DecisionWords({ decision }: { readonly decision: Decision }): ReactElement {
  const { at, byName, reason, packageId } = decision
  const dealt = useNegotiation((negotiation) =>
    packageId ? negotiation.packages.get(packageId) : undefined,
  )
  return (
    <>
      Declared by {byName || 'somebody'},{' '}
      <time dateTime={new Date(at).toISOString()}>{momentWords(at, new Date())}</time>
      {dealt ? `, as part of ${dealt.title || 'a package'}` : ''}
      {reason ? `: ${reason}` : ''}
    </>
  )
}
