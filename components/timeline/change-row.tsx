/** A change of position in the timeline: who, on what, from where to where, which way, by whom and why. */

import { ArrowRight } from 'lucide-react'
import type { ReactElement } from 'react'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { StanceWord } from '../inspector/stance-word.tsx'
import { StanceMark } from '../marks/stance-mark.tsx'
import styles from './change-row.module.css'
import { EntryLine } from './entry-line.tsx'
import { kindOf } from './filter-timeline.ts'
import type { RowPlace } from './timeline-row-view.tsx'
import { clock } from './timeline-rows.ts'
import { actorName, KIND_WORDS, proposalName, saidWords } from './timeline-words.ts'

type ChangeRowProps = { readonly change: LedgerEntry; readonly place: RowPlace }

export function ChangeRow({ change, place }: ChangeRowProps): ReactElement {
  const negotiation = useNegotiation((whole) => whole)
  const { actorId, proposalId, from, to, at, byName, reason } = change
  const kind = kindOf({ kind: 'change', key: '', at, change })
  const hasMoved = from !== to
  const isThere = negotiation.proposals.has(proposalId)
  const more = [
    `by ${byName || 'somebody'}${reason ? `: ${reason}` : ''}`,
    hasMoved ? '' : saidWords(change),
  ]
  return (
    <EntryLine
      when={<time dateTime={new Date(at).toISOString()}>{clock(at)}</time>}
      kind={KIND_WORDS[kind]}
      tone={kind}
      more={more.filter(Boolean).join('. ')}
      to={isThere ? { of: 'position', actorId, proposalId } : undefined}
      writtenAt={at}
      place={place}
    >
      <b>{actorName(negotiation, change)}</b>{' '}
      <span className={styles.stances}>
        {hasMoved ? (
          <>
            <StanceMark stance={from} />
            <StanceWord stance={from} />{' '}
            <ArrowRight size={13} strokeWidth={1.75} role="img" aria-label="to" />{' '}
          </>
        ) : null}
        <StanceMark stance={to} />
        <StanceWord stance={to} />
      </span>{' '}
      <span className={styles.proposal}>{proposalName(negotiation, change)}</span>
    </EntryLine>
  )
}
