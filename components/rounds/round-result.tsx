/** What a round brought: for each of its proposals where each party stood, stood before, or that it was silent. */

import type { ReactElement } from 'react'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import type { AskedProposal } from '#domain/rounds/sealed-round.ts'
import { inSentence, STANCE_WORDS } from '#domain/words/words.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { EntityLink } from '../inspector/entity-link.tsx'
import { StanceMark } from '../marks/stance-mark.tsx'
import { PanelSection } from '../session/panel-section.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import type { Round } from './round.ts'
import form from './round-form.module.css'
import styles from './round-result.module.css'

export type RoundResultProps = { readonly round: Round; readonly isLatest: boolean }

export function RoundResult({ round, isLatest }: RoundResultProps): ReactElement {
  const ledger = useNegotiation((negotiation) => negotiation.ledger)
  const { entryId, number, closedAt, state } = round
  const entries = entryId ? ledger.filter((entry) => entry.round?.id === entryId) : []
  const when = closedAt ? <LocalTime at={closedAt} /> : null
  if (state === 'void') {
    return (
      <PanelSection title={`Round ${number}`} aside={when}>
        <p className={form.quiet}>Called off. Nobody has seen what was submitted.</p>
      </PanelSection>
    )
  }
  return (
    <PanelSection title={`Round ${number}: ${movedWords(entries)}`} aside={when}>
      <details open={isLatest}>
        <summary className={styles.summary}>
          {round.proposals.length === 1 ? '1 proposal' : `${round.proposals.length} proposals`}
        </summary>
        {round.proposals.map((asked) => (
          <ProposalResult
            key={asked.id}
            asked={asked}
            round={round}
            entries={entries.filter(({ proposalId }) => proposalId === asked.id)}
          />
        ))}
      </details>
    </PanelSection>
  )
}

type ProposalResultProps = {
  readonly asked: AskedProposal
  readonly round: Round
  readonly entries: readonly LedgerEntry[]
}

function ProposalResult({ asked, round, entries }: ProposalResultProps): ReactElement {
  const proposal = useNegotiation(({ proposals }) => proposals.get(asked.id))
  const title = proposal ? cardTitle(proposal) : 'A proposal that was removed'
  return (
    <div className={styles.proposal}>
      <p className={styles.title}>
        {proposal ? <EntityLink to={{ of: 'proposal', id: asked.id }}>{title}</EntityLink> : title}
      </p>
      <ul className={styles.parties} aria-label={`Round ${round.number}: ${title}`}>
        {round.parties.map(({ actorId, name }) => (
          <PartyResult
            key={actorId}
            name={name}
            entry={entries.find((entry) => entry.actorId === actorId)}
          />
        ))}
      </ul>
    </div>
  )
}

type PartyResultProps = { readonly name: string; readonly entry: LedgerEntry | undefined }

function PartyResult({ name, entry }: PartyResultProps): ReactElement {
  const isSilent = !entry || entry.round?.isSilence === true
  const stance = isSilent ? 'unknown' : entry.to
  const hasMoved = !isSilent && entry.from !== entry.to
  const condition = entry?.said?.condition
  return (
    <li className={styles.party} data-moved={hasMoved || undefined}>
      <StanceMark stance={stance} />
      <span className={styles.name}>{name}</span>
      <span className={styles.words}>
        {isSilent ? 'said nothing' : inSentence(STANCE_WORDS[stance])}
        {hasMoved ? <small>, before: {inSentence(STANCE_WORDS[entry.from])}</small> : null}
        {condition ? <q className={styles.condition}>{condition}</q> : null}
      </span>
    </li>
  )
}

function movedWords(entries: readonly LedgerEntry[]): string {
  const moves = entries.filter(({ from, to }) => from !== to).length
  if (moves === 0) return 'nothing moved'
  return moves === 1 ? '1 position moved' : `${moves} positions moved`
}
