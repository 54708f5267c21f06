/** The moves of a what-if, one a line: who, on what, from where they really stand to where they might. */

import { ArrowRight, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { cellOf, type GhostMove, moveState, stanceIn } from '#domain/board/what-if/ghost-move.ts'
import type { PositionKey } from '#domain/negotiation/position.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { inSentence, STANCE_WORDS } from '#domain/words/words.ts'
import { EntityLink } from '../inspector/entity-link.tsx'
import { StanceWord } from '../inspector/stance-word.tsx'
import { StanceMark } from '../marks/stance-mark.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './move-list.module.css'
import { useRealNegotiation } from './use-real-negotiation.ts'

export type MoveListProps = {
  readonly moves: readonly GhostMove[]
  readonly onWithdraw?: (key: PositionKey) => void
}

export function MoveList({ moves, onWithdraw }: MoveListProps): ReactElement {
  return (
    <ol className={styles.moves} aria-label="Moves">
      {moves.map((move) => (
        <MoveEntry key={cellOf(move)} move={move} onWithdraw={onWithdraw} />
      ))}
    </ol>
  )
}

type MoveEntryProps = {
  readonly move: GhostMove
  readonly onWithdraw: MoveListProps['onWithdraw']
}

function MoveEntry({ move, onWithdraw }: MoveEntryProps): ReactElement {
  const negotiation = useRealNegotiation()
  const { actorId, proposalId, stance, from, words } = move
  const key = cellOf(move)
  const actor = negotiation.actors.get(actorId)?.name ?? 'An actor no longer here'
  const proposal = negotiation.proposals.get(proposalId)
  const title = proposal ? cardTitle(proposal) : 'a proposal no longer here'
  const real = stanceIn(negotiation, key)
  return (
    <li className={styles.move} data-key={key}>
      <div>
        <p>
          <b>{actor}</b> on{' '}
          {proposal ? (
            <EntityLink to={{ of: 'position', actorId, proposalId }}>{title}</EntityLink>
          ) : (
            title
          )}
        </p>
        <p className={styles.stances}>
          <StanceMark stance={real} />
          <StanceWord stance={real} />
          <ArrowRight size={13} strokeWidth={1.75} aria-label="to" role="img" />
          <StanceMark stance={stance} />
          <StanceWord stance={stance} />
        </p>
        {words.condition ? <p className={styles.note}>if {words.condition}</p> : null}
        <StateWords state={moveState(move, negotiation)} from={STANCE_WORDS[from]} />
      </div>
      {onWithdraw ? (
        <IconButton label={`Take out: ${actor} on ${title}`} onClick={() => onWithdraw(key)}>
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      ) : null}
    </li>
  )
}

type StateWordsProps = { readonly state: ReturnType<typeof moveState>; readonly from: string }

/** What has happened on the board under the move. */
function StateWords({ state, from }: StateWordsProps): ReactElement | null {
  switch (state) {
    case 'open':
      return null
    case 'overtaken':
      return (
        <p className={styles.warning}>
          Moved on the board meanwhile: it stood at {inSentence(from)} when you tried this.
        </p>
      )
    case 'come about':
      return <p className={styles.warning}>The board says so already. Nothing is left to apply.</p>
    case 'gone':
      return <p className={styles.warning}>No longer on the board. It is left out.</p>
  }
}
