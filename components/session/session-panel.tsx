/** Everything about running the session: the stage and what it invites to, agenda, timer, raised hands, locks. */

import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { PanelTitle } from '../ui/panel-title.tsx'
import { AgendaSection } from './agenda-section.tsx'
import { FloorSection } from './floor-section.tsx'
import { HandsSection } from './hands-section.tsx'
import { LockSection } from './lock-section.tsx'
import { useSession } from './session-context.tsx'
import styles from './session-panel.module.css'
import { StageSection } from './stage-section.tsx'
import { TimerSection } from './timer-section.tsx'

export function SessionPanel(): ReactElement {
  const session = useSession()
  const { close } = useBoardView()
  const mayAct = mayRun(useMe().role)
  return (
    <section className={styles.panel} aria-labelledby="session">
      <PanelTitle id="session" title="Session" onClose={close} />
      {session ? (
        <>
          <StageSection session={session} mayAct={mayAct} />
          {mayAct ? <TimerSection session={session} /> : null}
          <AgendaSection session={session} mayAct={mayAct} />
          <HandsSection session={session} mayAct={mayAct} />
          {mayAct ? <LockSection session={session} /> : null}
          {mayAct ? <FloorSection session={session} /> : null}
        </>
      ) : (
        <p role="status">Fetching the session…</p>
      )}
    </section>
  )
}
