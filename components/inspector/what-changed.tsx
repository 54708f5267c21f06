/** The record of changes of position, newest first: when, which way, from where to where, by whom, and why. */

import { type ReactElement, useMemo, useState } from 'react'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { DIRECTION_WORDS } from '#domain/words/words.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { saidNames } from '../marks/said-names.ts'
import { StanceMark } from '../marks/stance-mark.tsx'
import { ReplayFromHere } from '../replay/replay-from-here.tsx'
import { Button } from '../ui/button.tsx'
import { momentWords } from './moment-words.ts'
import { Section } from './section.tsx'
import { StanceWord } from './stance-word.tsx'
import styles from './what-changed.module.css'

export type WhatChangedProps = {
  readonly actorId?: ActorId
  readonly proposalId?: ProposalId
}

const FIRST_SHOWN = 5

export function WhatChanged({ actorId, proposalId }: WhatChangedProps): ReactElement | null {
  const ledger = useNegotiation((negotiation) => negotiation.ledger)
  const [all, setAll] = useState(false)
  const entries = useMemo(
    () =>
      ledger
        .filter((entry) => !actorId || entry.actorId === actorId)
        .filter((entry) => !proposalId || entry.proposalId === proposalId)
        .sort((a, b) => b.at - a.at),
    [ledger, actorId, proposalId],
  )
  if (entries.length === 0) return null
  const isCut = !all && entries.length > FIRST_SHOWN
  return (
    <Section
      title="What changed"
      aside={entries.length === 1 ? '1 move' : `${entries.length} moves`}
    >
      <ol className={styles.log}>
        {(isCut ? entries.slice(0, FIRST_SHOWN) : entries).map((entry) => (
          <Change
            key={`${entry.at}-${entry.actorId}-${entry.proposalId}-${entry.from}-${entry.to}`}
            entry={entry}
            named={{ actor: !actorId, proposal: !proposalId }}
          />
        ))}
      </ol>
      {isCut ? (
        <Button variant="plain" size="tight" onClick={() => setAll(true)}>
          All {entries.length}
        </Button>
      ) : null}
    </Section>
  )
}

type ChangeProps = {
  readonly entry: LedgerEntry
  readonly named: { readonly actor: boolean; readonly proposal: boolean }
}

function Change({ entry, named }: ChangeProps): ReactElement {
  const actor = useNegotiation((negotiation) => negotiation.actors.get(entry.actorId))
  const proposal = useNegotiation((negotiation) => negotiation.proposals.get(entry.proposalId))
  return (
    <li className={styles.change}>
      <time dateTime={new Date(entry.at).toISOString()}>{momentWords(entry.at, new Date())}</time>
      <div>
        <p className={styles.move}>
          {named.actor ? <b>{actor?.name ?? 'An actor no longer here'}</b> : null}
          {entry.from === entry.to ? null : (
            <>
              <StanceMark stance={entry.from} />
              <StanceWord stance={entry.from} />
              <span>to</span>
            </>
          )}
          <StanceMark stance={entry.to} />
          <StanceWord stance={entry.to} />
        </p>
        {named.proposal ? (
          <p className={styles.proposal}>
            {proposal ? cardTitle(proposal) : 'A proposal no longer here'}
          </p>
        ) : null}
        <p className={styles.by}>
          {DIRECTION_WORDS[entry.direction]}, by {entry.byName}
          {entry.reason ? `: ${entry.reason}` : ''}
        </p>
        <SaidMore entry={entry} />
      </div>
      <ReplayFromHere at={entry.at} />
    </li>
  )
}

/** What a clarification clarified: that it stands for a later version, or which words it changed. */
function SaidMore({ entry }: { readonly entry: LedgerEntry }): ReactElement | null {
  if (entry.from !== entry.to) return null
  const { said = {}, lapsed = {} } = entry
  if (said.onVersion) return <p className={styles.by}>Confirmed for version {said.onVersion}</p>
  const names = saidNames({ ...lapsed, ...said })
  if (names.length === 0) return null
  return <p className={styles.by}>On: {names.join(', ')}</p>
}
