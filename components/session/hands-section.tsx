/** Who asks to speak, the first first. */

import type { ReactElement } from 'react'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { PanelSection } from './panel-section.tsx'
import { useAct } from './session-context.tsx'
import styles from './session-forms.module.css'
import type { SessionView } from './shared-session.ts'

export type HandsSectionProps = { readonly session: SessionView; readonly mayAct: boolean }

export function HandsSection({ session, mayAct }: HandsSectionProps): ReactElement {
  const act = useAct()
  const { hands } = session
  const lowerAll = (
    <Button size="tight" variant="plain" onClick={() => act({ act: 'lowerHand', personId: null })}>
      Lower all
    </Button>
  )
  return (
    <PanelSection title="Raised hands" aside={mayAct && hands.length > 1 ? lowerAll : null}>
      {hands.length === 0 ? <p className={styles.quiet}>Nobody asks to speak.</p> : null}
      <ol className={styles.list}>
        {hands.map(({ personId, name, hue }, index) => (
          <li key={personId} className={styles.entry}>
            <span className={styles.place} aria-hidden="true">
              {index + 1}
            </span>
            <Avatar name={name} hue={hue} named />
            <span className={styles.words}>{name}</span>
            {mayAct ? (
              <Button
                size="tight"
                variant="plain"
                aria-label={`Lower the hand of ${name}`}
                onClick={() => act({ act: 'lowerHand', personId })}
              >
                Lower
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </PanelSection>
  )
}
