/** Everything about running the session: the stage and what it invites to, agenda, timer, raised hands, locks. */

import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { IconButton } from '../ui/icon-button.tsx'
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
      <header className={styles.head}>
        <h2 id="session">Session</h2>
        <IconButton label="Close" onClick={close}>
          <X size={18} strokeWidth={1.5} />
        </IconButton>
      </header>
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
