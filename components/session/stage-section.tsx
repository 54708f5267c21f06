/** The stages with what the present one invites to; the facilitator moves between them. */

import type { ReactElement } from 'react'
import { STAGE_NAMES, STAGES } from '#domain/session/stage.ts'
import { PanelSection } from './panel-section.tsx'
import { useAct } from './session-context.tsx'
import type { SessionView } from './shared-session.ts'
import { StageLead } from './stage-lead.tsx'
import styles from './stage-section.module.css'
import { STAGE_INVITES } from './stage-words.ts'

export type StageSectionProps = { readonly session: SessionView; readonly mayAct: boolean }

export function StageSection({ session, mayAct }: StageSectionProps): ReactElement {
  const act = useAct()
  return (
    <PanelSection title="Stage">
      <ol className={styles.stages}>
        {STAGES.map((stage, index) => (
          <li
            key={stage}
            className={styles.stage}
            aria-current={stage === session.stage ? 'step' : undefined}
          >
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            {mayAct && stage !== session.stage ? (
              <button
                type="button"
                className={styles.name}
                onClick={() => act({ act: 'setStage', stage })}
              >
                {STAGE_NAMES[stage]}
              </button>
            ) : (
              <span className={styles.name}>{STAGE_NAMES[stage]}</span>
            )}
            {stage === session.stage ? (
              <div className={styles.does}>
                <p>{STAGE_INVITES[stage]}</p>
                <StageLead stage={stage} />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </PanelSection>
  )
}
