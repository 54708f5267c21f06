/** The facilitator's switch: whom the board shows its points. */

import type { ReactElement } from 'react'
import { SCORE_AUDIENCES, type ScoreAudience } from '#domain/access/score-rights.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Select } from '../ui/select.tsx'
import { AUDIENCE, scoresPath } from './score-answers.ts'
import { scoreShelfOf } from './score-shelf.ts'
import styles from './scores.module.css'

const NAMES: Readonly<Record<ScoreAudience, string>> = {
  off: 'Nobody: points are not in use',
  facilitators: 'Facilitators only, to prepare them',
  delegates: 'Delegates their own actor’s, facilitators all',
  everybody: 'Everybody, to look back together',
}

const ABOUT: Readonly<Record<ScoreAudience, string>> = {
  off: 'For training boards: each actor gets 100 points over the issues’ options and a value without agreement.',
  facilitators: 'Nobody but facilitators receives any of it.',
  delegates:
    'A delegate sees and writes the points of the actor they speak for. Editors, commenters and viewers receive nothing.',
  everybody: 'All who may open this board see all points. What was seen cannot be taken back.',
}

export function AudienceField({ audience }: { readonly audience: ScoreAudience }): ReactElement {
  const session = useBoardSession()
  const { busy, refusal, send } = useSend()
  const choose = async (wanted: string) => {
    const body = { audience: wanted }
    await send({ path: scoresPath(session.boardId), method: 'PATCH', body, schema: AUDIENCE })
    await scoreShelfOf(session).ask()
  }
  return (
    <div>
      <Select
        label="Who sees the points"
        value={audience}
        aria-busy={busy}
        onChange={(event) => void choose(event.currentTarget.value)}
      >
        {SCORE_AUDIENCES.map((each) => (
          <option key={each} value={each}>
            {NAMES[each]}
          </option>
        ))}
      </Select>
      <p className={styles.below} role={refusal ? 'alert' : undefined}>
        {refusal ? errorWords(refusal) : ABOUT[audience]}
      </p>
    </div>
  )
}
