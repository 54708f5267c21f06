/** The way from a stage to where what it invites to is done. */

import { NotepadText } from 'lucide-react'
import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import type { Stage } from '#domain/session/stage.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { goToView } from '../board/go-to-view.ts'
import { goToPanel, PANEL_CHOICES } from '../board/panel-choices.ts'
import { useMe } from '../board/use-me.ts'
import { Button } from '../ui/button.tsx'
import styles from './stage-section.module.css'
import { STAGE_PANELS } from './stage-words.ts'

export function StageLead({ stage }: { readonly stage: Stage }): ReactElement | null {
  const session = useBoardSession()
  const view = useBoardView()
  const mayWrite = mayRun(useMe().role)
  const choice = PANEL_CHOICES.find(({ panel }) => panel === STAGE_PANELS[stage])
  if (!choice) return null
  const { panel, label, Icon } = choice
  const lead = (
    <Button
      size="tight"
      className={styles.lead ?? ''}
      onClick={() => goToPanel(panel, { session, view })}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
      {label}
    </Button>
  )
  if (stage !== 'close' || !mayWrite) return lead
  return (
    <div className={styles.leads}>
      <Button
        size="tight"
        className={styles.lead ?? ''}
        onClick={() => goToView(session.path, 'minutes')}
      >
        <NotepadText size={15} strokeWidth={1.75} aria-hidden="true" />
        Minutes
      </Button>
      {lead}
    </div>
  )
}
