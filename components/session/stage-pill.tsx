/** Which stage the session is in; pressed, its panel opens. */

import type { ReactElement } from 'react'
import { STAGE_NAMES } from '#domain/session/stage.ts'
import { useBoardView } from '../board/board-view.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { useSession } from './session-context.tsx'
import { StageNews } from './stage-news.tsx'
import styles from './stage-pill.module.css'
import { STAGE_INVITES } from './stage-words.ts'

export function StagePill(): ReactElement | null {
  const session = useSession()
  const view = useBoardView()
  if (!session) return null
  const name = STAGE_NAMES[session.stage]
  return (
    <>
      <StageNews />
      <Tooltip words={STAGE_INVITES[session.stage]} side="bottom">
        <button
          type="button"
          className={styles.pill}
          aria-label={`Stage: ${name}`}
          onClick={() => view.open('session')}
        >
          {name}
        </button>
      </Tooltip>
    </>
  )
}
