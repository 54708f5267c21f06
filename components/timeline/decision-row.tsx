/** A decision in the timeline: what was agreed or reopened, by whom, under which rule and why. */

import type { ReactElement } from 'react'
import type { Decision } from '#domain/negotiation/decision.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { EntryLine } from './entry-line.tsx'
import type { RowPlace } from './timeline-row-view.tsx'
import { clock } from './timeline-rows.ts'
import { decisionWords } from './timeline-words.ts'

type DecisionRowProps = { readonly decision: Decision; readonly place: RowPlace }

export function DecisionRow({ decision, place }: DecisionRowProps): ReactElement {
  const negotiation = useNegotiation((whole) => whole)
  const { at, byName, reason, isCorrection, changes } = decision
  const there = changes.find(({ proposalId }) => negotiation.proposals.has(proposalId))
  const more = [
    `by ${byName || 'somebody'}${reason ? `: ${reason}` : ''}`,
    isCorrection ? 'a correction' : '',
  ]
  return (
    <EntryLine
      when={<time dateTime={new Date(at).toISOString()}>{clock(at)}</time>}
      kind="Decision"
      tone="decision"
      more={more.filter(Boolean).join('. ')}
      to={there && { of: 'proposal', id: there.proposalId }}
      writtenAt={at}
      place={place}
    >
      <b>{decisionWords(decision, negotiation)}</b>
    </EntryLine>
  )
}
