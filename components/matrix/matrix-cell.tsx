/** Where one actor stands on one proposal: silhouette, word, and a line for what qualifies it. Its name says all of it. */

import { Pencil } from 'lucide-react'
import type { ReactElement } from 'react'
import type { CellFace } from '#domain/matrix/cell-face.ts'
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
}

export function MatrixCell(props: MatrixCellProps): ReactElement {
  const { face, column, isActive, mayMove, person } = props
  const { stance, isWeak, isGhost, sentence } = face
  return (
    <td
      className={styles.cell}
      data-column={column}
      data-stance={stance}
      data-weak={isWeak || undefined}
      data-ghost={isGhost || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-colindex={column + 1}
      aria-label={person ? `${sentence}. ${personWords(person)}` : sentence}
      aria-haspopup={mayMove ? 'dialog' : undefined}
    >
      <Face face={face} hint={isActive && mayMove} />
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
  /** Shows that the cell can be written in. */
  readonly hint: boolean
}

function Face({ face: { stance, word, lead, line, flags }, hint }: FaceProps): ReactElement {
  return (
    <div className={styles.face}>
      <StanceMark stance={stance} />
      <div className={styles.words}>
        <p className={styles.word}>
          {word}
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

function personWords({ name, isEditing }: PersonInCell): string {
  return isEditing ? `${name} is writing` : `${name} is here`
}
