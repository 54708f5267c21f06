/** Where one actor stands on one proposal: silhouette, word, and a line for what qualifies it. Its name says all of it. */

import { Pencil } from 'lucide-react'
import type { ReactElement } from 'react'
import type { CellFace } from '#domain/matrix/cell-face.ts'
import type { PositionMark } from '../changes/change-marks.ts'
import { otherStanceWord, positionChangeWords } from '../changes/change-words.ts'
import { StanceMark } from '../marks/stance-mark.tsx'
import styles from './matrix-cell.module.css'
import type { PersonInCell } from './people-in-cells.ts'

export type MatrixCellProps = {
  readonly face: CellFace
  /** 1 is the first actor's. */
  readonly column: number
  /** The one cell the Tab key leads to. */
  readonly isActive: boolean
  readonly mayMove: boolean
  /** The first of the others who are here. */
  readonly person: PersonInCell | undefined
  /** What a comparison found in it. */
  readonly change: PositionMark | undefined
}

export function MatrixCell(props: MatrixCellProps): ReactElement {
  const { face, column, isActive, mayMove, person, change } = props
  const { stance, isWeak, isGhost, sentence } = face
  return (
    <td
      className={styles.cell}
      data-column={column}
      data-stance={stance}
      data-weak={isWeak || undefined}
      data-ghost={isGhost || undefined}
      data-changed={change !== undefined || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-colindex={column + 1}
      aria-label={[sentence, change && positionChangeWords(change), person && personWords(person)]
        .filter(Boolean)
        .join('. ')}
      aria-haspopup={mayMove ? 'dialog' : undefined}
    >
      <Face face={face} change={change} hint={isActive && mayMove} />
      {person ? (
        <span className={styles.person} data-hue={person.hue} aria-hidden="true">
          <span className={styles.name}>
            {person.isEditing ? personWords(person) : person.name}
          </span>
        </span>
      ) : null}
    </td>
  )
}

/** Letters beyond which a line may not fit the narrowest column. */
const LIKELY_CUT = 20

type FaceProps = {
  readonly face: CellFace
  readonly change: PositionMark | undefined
  /** Shows that the cell can be written in. */
  readonly hint: boolean
}

function Face({
  face: { stance, word, lead, line, flags },
  change,
  hint,
}: FaceProps): ReactElement {
  return (
    <div className={styles.face}>
      <StanceMark stance={stance} />
      <div className={styles.words}>
        <p className={styles.word}>
          {word}
          {change ? <ChangeFlag mark={change} /> : null}
          {flags.map((flag) => (
            <span key={flag} className={styles.flag}>
              {flag}
            </span>
          ))}
        </p>
        {line ? (
          <p className={styles.line} title={line.length > LIKELY_CUT ? line : undefined}>
            {lead ? <em>{lead} </em> : null}
            {line}
          </p>
        ) : null}
      </div>
      {hint ? (
        <Pencil size={13} strokeWidth={1.75} aria-hidden="true" className={styles.pencil} />
      ) : null}
    </div>
  )
}

/** The silhouette says it where the word would be cut. */
function ChangeFlag({ mark }: { readonly mark: PositionMark }): ReactElement {
  const word = otherStanceWord(mark)
  return (
    <span className={styles.change} title={positionChangeWords(mark)}>
      {word ?? 'changed'}
      {word ? <StanceMark stance={mark.other} size={11} /> : null}
    </span>
  )
}

function personWords({ name, isEditing }: PersonInCell): string {
  return isEditing ? `${name} is writing` : `${name} is here`
}
