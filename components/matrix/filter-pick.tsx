/** Which proposals are shown: by status, and by a stance or a kind of evidence in one of the columns. */

import type { ReactElement } from 'react'
import { filterCount, type MatrixSettings } from '#domain/matrix/matrix-settings.ts'
import { EVIDENCE_KINDS } from '#domain/negotiation/evidence.ts'
import { PROPOSAL_STATUSES } from '#domain/negotiation/proposal.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { EVIDENCE_WORDS, STANCE_WORDS, STATUS_WORDS } from '#domain/words/words.ts'
import { sameItems } from '../board/same-items.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { EvidenceMark } from '../marks/evidence-mark.tsx'
import { StanceMark } from '../marks/stance-mark.tsx'
import { Button } from '../ui/button.tsx'
import styles from './actor-pick.module.css'
import { BarPopover } from './bar-popover.tsx'
import { CheckList } from './check-list.tsx'
import type { ChangeSettings } from './use-matrix-settings.ts'

export type FilterPickProps = {
  readonly settings: MatrixSettings
  readonly onChange: ChangeSettings
}

export function FilterPick({ settings, onChange }: FilterPickProps): ReactElement {
  const { statuses, stances, evidence } = settings
  const onBoard = useNegotiation(statusesOn, sameItems)
  const offered = PROPOSAL_STATUSES.filter(
    (status) => onBoard.includes(status) || statuses.includes(status),
  )
  return (
    <BarPopover label="Filter" count={filterCount(settings)}>
      <CheckList
        title="Some column’s stance is"
        choices={STANCES.map(
          (stance) =>
            [
              stance,
              <>
                <StanceMark stance={stance} /> {STANCE_WORDS[stance]}
              </>,
            ] as const,
        )}
        chosen={stances}
        onChange={(chosen) => onChange({ stances: chosen })}
      />
      <CheckList
        title="On whose word it rests"
        choices={EVIDENCE_KINDS.map(
          (kind) =>
            [
              kind,
              <>
                <EvidenceMark evidence={kind} /> {EVIDENCE_WORDS[kind]}
              </>,
            ] as const,
        )}
        chosen={evidence}
        onChange={(chosen) => onChange({ evidence: chosen })}
      />
      <CheckList
        title="Status of the proposal"
        choices={offered.map((status) => [status, STATUS_WORDS[status]] as const)}
        chosen={statuses}
        onChange={(chosen) => onChange({ statuses: chosen })}
      />
      {filterCount(settings) > 0 ? (
        <div className={styles.acts}>
          <Button
            size="tight"
            onClick={() => onChange({ statuses: [], stances: [], evidence: [] })}
          >
            Show all proposals
          </Button>
        </div>
      ) : null}
    </BarPopover>
  )
}

function statusesOn({ proposals }: { proposals: ReadonlyMap<string, { status: string }> }) {
  return [...new Set([...proposals.values()].map(({ status }) => status))].sort()
}
