/** Issue, author, status and kind of a proposal; chosen from lists by those who may change them. */

import type { ReactElement } from 'react'
import type { ProposalFields } from '#domain/board/command.ts'
import type { ActorId, IssueId } from '#domain/negotiation/ids.ts'
import {
  isAgreedStatus,
  PROPOSAL_KINDS,
  PROPOSAL_STATUSES,
  type Proposal,
  type ProposalKind,
  type ProposalStatus,
} from '#domain/negotiation/proposal.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { PROPOSAL_KIND_WORDS, STATUS_WORDS } from '#domain/words/words.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { Agreement } from './agreement.tsx'
import { ChoiceFact } from './choice-fact.tsx'
import { Fact, Facts } from './facts.tsx'
import { SharedText } from './shared-text.tsx'

export type ProposalFactsProps = { readonly proposal: Proposal }

export function ProposalFacts({ proposal }: ProposalFactsProps): ReactElement {
  const session = useBoardSession()
  const { id } = proposal
  const edit = (fields: { [Name in keyof ProposalFields]?: ProposalFields[Name] | null }) =>
    session.run({ type: 'editProposal', id, fields })
  return (
    <Facts>
      <IssueFact
        issueId={proposal.issueId}
        onChoose={(issueId) => edit({ issueId: issueId ?? null })}
      />
      <TabledByFact
        tabledBy={proposal.tabledBy}
        onChoose={(actorId) =>
          actorId ? session.run({ type: 'table', proposalId: id, actorId }) : edit({ tabledBy: [] })
        }
      />
      <ChoiceFact
        name="Status"
        value={proposal.status}
        choices={statusChoices(proposal.status)}
        fixed={isAgreedStatus(proposal.status)}
        onChoose={(status) => edit({ status: status as ProposalStatus })}
      />
      <Agreement proposal={proposal} />
      <ChoiceFact
        name="Kind"
        value={proposal.kind}
        choices={PROPOSAL_KINDS.map((kind) => [kind, PROPOSAL_KIND_WORDS[kind]])}
        onChoose={(kind) => edit({ kind: kind as ProposalKind })}
      />
      {proposal.cardTitle === undefined ? null : (
        <Fact name="On the card">
          <SharedText
            target={{ of: 'proposal', id, field: 'cardTitle' }}
            label="Words on the card"
            text={proposal.cardTitle}
            look="fact"
            placeholder={proposal.title}
            maxLength={300}
          />
        </Fact>
      )}
      <Fact name="Amount">{amountWords(proposal)}</Fact>
      <Fact name="Status quo">{proposal.statusQuo ? 'what holds if nothing is agreed' : ''}</Fact>
      <Fact name="Also called">{joinWords(proposal.aka)}</Fact>
      <Fact name="Note">{proposal.note}</Fact>
    </Facts>
  )
}

/** Agreed is no status to choose: it is declared (agreement.tsx). */
function statusChoices(now: ProposalStatus): readonly (readonly [ProposalStatus, string])[] {
  return PROPOSAL_STATUSES.filter((status) => status === now || !isAgreedStatus(status)).map(
    (status) => [status, STATUS_WORDS[status]],
  )
}

type IssueFactProps = {
  readonly issueId: IssueId | undefined
  readonly onChoose: (issueId: IssueId | undefined) => void
}

function IssueFact({ issueId, onChoose }: IssueFactProps): ReactElement {
  const issues = useNegotiation((negotiation) => negotiation.issues)
  return (
    <ChoiceFact
      name="Issue"
      value={issueId ?? ''}
      choices={[['', 'None'], ...[...issues.values()].map(({ id, title }) => [id, title] as const)]}
      onChoose={(id) => onChoose((id || undefined) as IssueId | undefined)}
    />
  )
}

type TabledByFactProps = {
  readonly tabledBy: readonly ActorId[]
  readonly onChoose: (actorId: ActorId | undefined) => void
}

/** Several authors are one choice of their own: choosing an actor makes it the only one. */
function TabledByFact({ tabledBy, onChoose }: TabledByFactProps): ReactElement {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const several = tabledBy.length > 1 ? tabledBy.join(' ') : undefined
  const names = tabledBy.map((id) => actors.get(id)?.name ?? id)
  return (
    <ChoiceFact
      name="Tabled by"
      value={several ?? tabledBy[0] ?? ''}
      choices={[
        ['', 'Nobody named'],
        ...(several ? [[several, joinWords(names)] as const] : []),
        ...[...actors.values()].map(({ id, name }) => [id, name] as const),
      ]}
      onChoose={(id) => onChoose((id || undefined) as ActorId | undefined)}
    />
  )
}

function amountWords({ amount }: Proposal): string {
  return amount ? `${amount.value.toLocaleString('en-GB')} ${amount.unit}` : ''
}
