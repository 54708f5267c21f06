/** One actor's position on one proposal: stance, quote, source, condition; with a pencil for those who may change it. */

import { Pencil } from 'lucide-react'
import { type ReactElement, type ReactNode, useId, useState } from 'react'
import type { InferredPosition } from '#domain/negotiation/inferred-position.ts'
import { type Position, positionKey } from '#domain/negotiation/position.ts'
import { useMayMove } from '../board/use-may-move.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { DisputedMark } from '../marks/disputed-mark.tsx'
import { StanceMark } from '../marks/stance-mark.tsx'
import { SourceLink } from '../sources/source-link.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { ConditionList } from './condition-list.tsx'
import { InferredWords } from './inferred-words.tsx'
import { PositionEditor } from './position-editor.tsx'
import styles from './position-row.module.css'
import { Quote } from './quote.tsx'
import { SourceLine } from './source-line.tsx'
import { speakerNames } from './speaker-names.ts'
import { StanceWord } from './stance-word.tsx'
import { VersionNotice } from './version-notice.tsx'

export type PositionRowProps = {
  readonly position: Position
  /** Whose position, or on what: the other half stands above the list. */
  readonly heading: ReactNode
  /** The whole of it, for names of controls: "Russia on US guarantees". */
  readonly about: string
  readonly startOpen?: boolean
  /** What others near a silent actor say. */
  readonly inferred?: readonly InferredPosition[] | undefined
  /** The list already says the stance above. */
  readonly stanceSaid?: boolean
}

export function PositionRow(props: PositionRowProps): ReactElement {
  const { position, heading, about, startOpen, stanceSaid, inferred } = props
  const mayMove = useMayMove()
  const [editing, setEditing] = useState(startOpen ?? false)
  const editorId = useId()
  return (
    <li className={styles.position} data-key={positionKey(position.actorId, position.proposalId)}>
      <span className={styles.mark}>
        <StanceMark stance={position.stance} size={16} />
      </span>
      <div>
        <div className={styles.head}>
          <p className={styles.said}>
            <span className={styles.who}>{heading}</span>
            {stanceSaid ? null : <StanceWord stance={position.stance} />}
            {position.mustHave ? <em className={styles.must}>must</em> : null}
            {position.asOf ? <span className={styles.asOf}>as of {position.asOf}</span> : null}
          </p>
          {mayMove ? (
            <IconButton
              label={`Change: ${about}`}
              className={styles.pencil ?? ''}
              aria-expanded={editing}
              aria-controls={editorId}
              onClick={() => setEditing(!editing)}
            >
              <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
          ) : null}
        </div>
        <VersionNotice position={position} about={about} />
        <PositionWords position={position} />
        {inferred ? <InferredWords inferred={inferred} /> : null}
        <div id={editorId}>
          {mayMove && editing ? <PositionEditor position={position} about={about} /> : null}
        </div>
      </div>
    </li>
  )
}

function PositionWords({ position }: { readonly position: Position }): ReactElement {
  const { quote, evidence, speaker, note, reason, source, attributedBy } = position
  const isSourced = Boolean(quote || speaker) || evidence !== 'silent'
  return (
    <>
      {quote ? <Quote>{quote}</Quote> : null}
      {isSourced ? (
        <SourceLine evidence={evidence} speaker={speaker} attributed={attributedBy !== undefined} />
      ) : null}
      {source ? <SourceLink span={source} /> : null}
      <ConditionList position={position} />
      {position.disputed ? <CounterClaimWords position={position} /> : null}
      {note ? <p className={styles.note}>{note}</p> : null}
      {reason ? <p className={styles.note}>Reason for the last move: {reason}</p> : null}
    </>
  )
}

function CounterClaimWords({ position: { counterClaim } }: { readonly position: Position }) {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  return (
    <div className={styles.disputed}>
      <p>
        <DisputedMark /> Disputed
        {counterClaim ? ` by ${speakerNames(counterClaim.speaker, actors)}` : ''}
      </p>
      {counterClaim ? <Quote>{counterClaim.quote}</Quote> : null}
    </div>
  )
}
