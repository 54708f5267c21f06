/** Points: what packages are worth to the actors of a training board, for those whom the board shows it. */

import { type ReactElement, useMemo } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { maySeeAllSheets, type ScoreAudience } from '#domain/access/score-rights.ts'
import type { PackageId } from '#domain/negotiation/ids.ts'
import { useMe } from '../board/use-me.ts'
import { errorWords } from '../http/error-words.ts'
import { AudienceField } from './audience-field.tsx'
import { LadderList } from './ladder-list.tsx'
import type { Sheet } from './score-answers.ts'
import styles from './scores.module.css'
import { SheetList } from './sheet-list.tsx'
import { useScores } from './use-scores.ts'
import { useWeighing } from './use-weighing.ts'
import { WeighingPart } from './weighing-part.tsx'
import { WeighingProgress } from './weighing-progress.tsx'

type ScoresPartProps = {
  /** A package was put into the tray. */
  readonly onPut: (id: PackageId) => void
}

const NONE: readonly Sheet[] = []

export function ScoresPart({ onPut }: ScoresPartProps): ReactElement {
  const me = useMe()
  const { scores, refusal } = useScores()
  const audience = scores?.audience ?? 'off'
  if (!scores)
    return (
      <p className={styles.words} role="status">
        {refusal ? errorWords(refusal) : 'Looking…'}
      </p>
    )
  return (
    <div className={styles.scores} data-wide="">
      {mayRun(me.role) ? (
        <AudienceField audience={audience} />
      ) : (
        <p className={styles.words}>{SEEN_BY[audience]}</p>
      )}
      {audience === 'off' ? null : (
        <Shown
          sheets={scores.sheets}
          seesAll={maySeeAllSheets(audience, me)}
          audience={audience}
          onPut={onPut}
        />
      )}
    </div>
  )
}

const SEEN_BY: Readonly<Record<ScoreAudience, string>> = {
  off: 'This board has no points at the moment.',
  facilitators: 'The facilitators are preparing the points.',
  delegates:
    'Your points are seen by you, the other delegates of your actor, and the facilitators. Nobody else receives them.',
  everybody: 'Everybody on this board sees all points now.',
}

type ShownProps = {
  readonly sheets: readonly Sheet[]
  readonly seesAll: boolean
  readonly audience: ScoreAudience
  readonly onPut: (id: PackageId) => void
}

function Shown({ sheets, seesAll, audience, onPut }: ShownProps): ReactElement {
  const shown = useMemo(() => (sheets.length === 0 ? NONE : sheets), [sheets])
  const weighing = useWeighing(shown)
  const { found } = weighing
  return (
    <>
      <SheetList sheets={shown} audience={audience} />
      {shown.length > 0 ? <WeighingProgress weighing={weighing} /> : null}
      {found && seesAll && shown.length > 1 ? (
        <WeighingPart weighing={found} onPut={onPut} />
      ) : null}
      {found ? <LadderList sheets={shown} weighing={found} isWhole={seesAll} /> : null}
    </>
  )
}
