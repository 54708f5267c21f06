/** Under the list of people: what one can do with all of them. */

import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { useViewName } from '../board/use-view-name.ts'
import { useSession } from '../session/session-context.tsx'
import { Button } from '../ui/button.tsx'
import styles from './together-acts.module.css'
import { useTogether } from './use-together.ts'

/** @param onDone what was chosen is done: the list is in the way */
export function TogetherActs({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { together } = useBoardSession()
  const { canvas } = useBoardView()
  const state = useTogether()
  const isOnCanvas = useViewName() === 'board'
  const isHiddenForAll = useSession()?.cursorsHidden ?? false
  const runs = mayRun(useMe().role)
  const chat = () => {
    onDone()
    together.beginChat()
  }
  const bring = () => {
    onDone()
    together.lead(!state.leads)
    // Who leads goes on by pointing and moving: the keys are the board's again.
    canvas()?.focus()
  }
  return (
    <div className={styles.acts}>
      {runs ? (
        <Button size="tight" onClick={bring}>
          {state.leads ? 'Stop leading' : 'Bring everyone here'}
        </Button>
      ) : null}
      {isOnCanvas ? (
        <Button size="tight" onClick={chat}>
          Write beside my pointer
        </Button>
      ) : null}
      {runs ? (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={state.spotlit}
            onChange={(event) => together.spotlight(event.currentTarget.checked)}
          />
          Spotlight on my pointer
        </label>
      ) : null}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={state.pointersHidden || isHiddenForAll}
          disabled={isHiddenForAll}
          onChange={(event) => together.hidePointers(event.currentTarget.checked)}
        />
        {isHiddenForAll ? 'Pointers are hidden for everybody' : 'Hide pointers on my screen'}
      </label>
    </div>
  )
}
