/** The matrix where there is no room for columns: a list a proposal, with the very same words as the table. */

import { type ReactElement, useState } from 'react'
import type { CellFace } from '#domain/matrix/cell-face.ts'
import type { MatrixTable, TableRow } from '#domain/matrix/matrix-table.ts'
import { NO_ISSUE } from '#domain/matrix/table-csv.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { STATUS_WORDS } from '#domain/words/words.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useMayMove } from '../board/use-may-move.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import type { PositionMark } from '../changes/change-marks.ts'
import { positionChangeWords } from '../changes/change-words.ts'
import { type RowChanges, useRowChanges } from '../changes/use-row-changes.ts'
import { StanceMark } from '../marks/stance-mark.tsx'
import { VerdictMark } from '../marks/verdict-mark.tsx'
import styles from './matrix-list.module.css'
import { PositionDialog, type PositionRef } from './position-dialog.tsx'

export type MatrixListProps = { readonly table: MatrixTable }

export function MatrixList({ table: { columns, lines } }: MatrixListProps): ReactElement {
  const view = useBoardView()
  const mayMove = useMayMove()
  const changes = useRowChanges()
  const [edited, setEdited] = useState<PositionRef>()
  const open = (ref: EntityRef) => {
    if (ref.of === 'position' && mayMove) setEdited(ref)
    else view.show(ref)
  }
  return (
    <div className={styles.list}>
      {lines.map((line) =>
        line.kind === 'issue' ? (
          <h3 key={`issue ${line.issue?.id ?? 'none'}`} className={styles.issue}>
            {line.issue?.title ?? NO_ISSUE}
          </h3>
        ) : (
          <ProposalEntry
            key={line.proposal.id}
            row={line}
            columns={columns}
            changes={changes.get(line.proposal.id)}
            onOpen={open}
          />
        ),
      )}
      {edited ? <PositionDialog of={edited} onClose={() => setEdited(undefined)} /> : null}
    </div>
  )
}

type ProposalEntryProps = {
  readonly row: TableRow
  readonly columns: readonly Actor[]
  readonly changes: RowChanges | undefined
  readonly onOpen: (ref: EntityRef) => void
}

function ProposalEntry({ row, columns, changes, onOpen }: ProposalEntryProps): ReactElement {
  const { proposal, faces, verdict, verdictLines, verdictSentence } = row
  const title = cardTitle(proposal) || 'Untitled proposal'
  return (
    <section className={styles.proposal} aria-label={title}>
      <h4 className={styles.title} dir="auto">
        <button type="button" onClick={() => onOpen({ of: 'proposal', id: proposal.id })}>
          {title}
        </button>
        {changes?.title ? <span className={styles.status}>{changes.title}</span> : null}
        {proposal.status === 'on_table' ? null : (
          <span className={styles.status}>{STATUS_WORDS[proposal.status]}</span>
        )}
      </h4>
      <p className={styles.verdict} title={verdictSentence}>
        <VerdictMark verdict={verdict.verdict} why={verdict.blockers[0]?.why} />
        <span>
          <strong>{verdictLines.head}</strong> {verdictLines.rest}
        </span>
      </p>
      <ul className={styles.positions}>
        {columns.map(({ id, name }, index) => {
          const face = faces[index]
          if (!face) return null
          return (
            <li key={id}>
              <PositionEntry
                name={name}
                face={face}
                change={changeWords(changes?.cells.get(id))}
                onOpen={() => onOpen({ of: 'position', actorId: id, proposalId: proposal.id })}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function changeWords(mark: PositionMark | undefined): string | undefined {
  return mark && positionChangeWords(mark)
}

type PositionEntryProps = {
  readonly name: string
  readonly face: CellFace
  readonly change: string | undefined
  readonly onOpen: () => void
}

function PositionEntry({ name, face, change, onOpen }: PositionEntryProps): ReactElement {
  const { stance, isWeak, isGhost, word, lead, line, flags, sentence } = face
  return (
    <button
      type="button"
      className={styles.position}
      data-stance={stance}
      data-weak={isWeak || undefined}
      data-ghost={isGhost || undefined}
      aria-label={change ? `${sentence}. ${change}` : sentence}
      onClick={onOpen}
    >
      <StanceMark stance={stance} size={16} />
      <span className={styles.actor} dir="auto">
        {name}
      </span>
      <span className={styles.word}>
        {[word, ...(change ? [change] : []), ...flags].join(', ')}
      </span>
      {line ? (
        <span className={styles.line}>
          {lead ? <em>{lead} </em> : null}
          {line}
        </span>
      ) : null}
    </button>
  )
}
