/** What the facilitator locks: the board, everything but comments, or single lanes. */

import type { ReactElement } from 'react'
import { LOCK_SCOPES, type LockScope } from '#domain/session/board-lock.ts'
import { useReading } from '../board/use-reading.ts'
import { PanelSection } from './panel-section.tsx'
import { useAct } from './session-context.tsx'
import styles from './session-forms.module.css'
import type { SessionView } from './shared-session.ts'

const WORDS: { readonly [S in LockScope]: string } = {
  none: 'Open',
  comments: 'Everything but comments is locked',
  all: 'The whole board is locked',
}

export function LockSection({ session }: { readonly session: SessionView }): ReactElement {
  const act = useAct()
  const lanes = useReading(({ board }) => board.placement.lanes)
  const actors = useReading(({ board }) => board.negotiation.actors)
  const { lock } = session
  return (
    <PanelSection title="Lock">
      <fieldset>
        {LOCK_SCOPES.map((scope) => (
          <label key={scope} className={styles.check}>
            <input
              type="radio"
              name="lock-scope"
              checked={lock.scope === scope}
              onChange={() => act({ act: 'lock', scope })}
            />
            {WORDS[scope]}
          </label>
        ))}
      </fieldset>
      {lanes.length > 0 ? <h4 className={styles.quiet}>Locked lanes</h4> : null}
      <ul className={styles.list}>
        {lanes.map((id) => (
          <li key={id}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={lock.lanes.includes(id)}
                onChange={(event) =>
                  act({ act: 'lockLane', actorId: id, isLocked: event.currentTarget.checked })
                }
              />
              {actors.get(id)?.name ?? id}
            </label>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
