/** Everything one can say about a position, written field by field. Moving it to another stance goes to the ledger. */

import type { ReactElement } from 'react'
import type { PositionFields } from '#domain/board/command.ts'
import { EVIDENCE_KINDS, type Evidence } from '#domain/negotiation/evidence.ts'
import type { Position } from '#domain/negotiation/position.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { EVIDENCE_WORDS } from '#domain/words/words.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { Select } from '../ui/select.tsx'
import { CheckField } from './check-field.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { CounterClaimFields } from './counter-claim-fields.tsx'
import { LineField } from './line-field.tsx'
import styles from './position-editor.module.css'
import { SpeakerField } from './speaker-field.tsx'
import { StanceChoice } from './stance-choice.tsx'

export type PositionEditorProps = { readonly position: Position; readonly about: string }

type Written = 'quote' | 'reason' | 'asOf' | 'note'

export function PositionEditor({ position, about }: PositionEditorProps): ReactElement {
  const session = useBoardSession()
  const { actorId, proposalId, stance } = position
  const edit = (fields: { [Name in keyof PositionFields]?: PositionFields[Name] | null }) =>
    session.run({ type: 'editPosition', actorId, proposalId, fields })
  const write = (name: Written) => (words: string) => edit({ [name]: words || null })
  const choose = (chosen: Stance) => {
    session.run({ type: 'takePosition', actorId, proposalId, stance: chosen })
    if (stance === 'red_line') {
      session.asks.ask({ kind: 'reason', actorId, proposalId, from: 'red_line' })
    }
  }
  return (
    <div className={styles.editor}>
      <StanceChoice label={about} stance={stance} onChoose={choose} />
      {stance === 'conditional' || position.condition ? (
        <ConditionFields position={position} onWrite={edit} />
      ) : null}
      <ReasonField position={position} onWrite={write('reason')} />
      <LineField label="Quote" value={position.quote ?? ''} isLong onWrite={write('quote')} />
      <SpeakerField
        label="Speaker"
        value={position.speaker ?? ''}
        onWrite={(speaker) => edit({ speaker: speaker || null })}
      />
      <Select
        label="On whose word"
        value={position.evidence}
        onChange={(event) => edit({ evidence: event.currentTarget.value as Evidence })}
      >
        {EVIDENCE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {EVIDENCE_WORDS[kind]}
          </option>
        ))}
      </Select>
      <LineField
        label="As of"
        value={position.asOf ?? ''}
        placeholder="August 2025"
        maxLength={80}
        onWrite={write('asOf')}
      />
      <LineField label="Note" value={position.note ?? ''} isLong onWrite={write('note')} />
      <CheckField
        label="Must-have: no package without it"
        checked={position.mustHave}
        onChange={(mustHave) => edit({ mustHave })}
      />
      <CheckField
        label="Disputed"
        checked={position.disputed}
        onChange={(disputed) => edit({ disputed })}
      />
      {position.disputed ? (
        <CounterClaimFields
          claim={position.counterClaim}
          onWrite={(counterClaim) => edit({ counterClaim: counterClaim ?? null })}
        />
      ) : null}
    </div>
  )
}

type ReasonFieldProps = {
  readonly position: Position
  readonly onWrite: (words: string) => void
}

/** Of a position that was never stated there is no last move. */
function ReasonField({ position, onWrite }: ReasonFieldProps): ReactElement | null {
  if (position.stance === 'unknown' && position.since === 0) return null
  return (
    <LineField
      label="Reason for the last move"
      value={position.reason ?? ''}
      placeholder="What moved them?"
      isLong
      onWrite={onWrite}
    />
  )
}
