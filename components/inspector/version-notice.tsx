/** Says that a position was stated on another wording than the present one, until somebody confirms it. */

import type { ReactElement } from 'react'
import { isOnEarlierVersion, type Position } from '#domain/negotiation/position.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import styles from './version-notice.module.css'

export type VersionNoticeProps = {
  readonly position: Position
  /** "Russia on US guarantees". */
  readonly about: string
}

export function VersionNotice({ position, about }: VersionNoticeProps): ReactElement | null {
  const session = useBoardSession()
  const mayEdit = useMayEdit()
  const { actorId, proposalId, onVersion } = position
  const proposal = useNegotiation((negotiation) => negotiation.proposals.get(proposalId))
  if (!(proposal && isOnEarlierVersion(position, proposal))) return null
  return (
    <p className={styles.notice}>
      <span>Stated on version {onVersion}, not confirmed</span>
      {mayEdit ? (
        <Button
          size="tight"
          aria-label={`Confirm for version ${proposal.version}: ${about}`}
          onClick={() => session.run({ type: 'confirmPosition', actorId, proposalId })}
        >
          Confirm
        </Button>
      ) : null}
    </p>
  )
}
