/** Where an actor stands, as six buttons: each press states a position, so arrow keys do not choose by the way. */

import type { ReactElement } from 'react'
import { STANCES, type Stance } from '#domain/negotiation/stance.ts'
import { STANCE_WORDS } from '#domain/words/words.ts'
import { StanceMark } from '../marks/stance-mark.tsx'
import styles from './stance-choice.module.css'

export type StanceChoiceProps = {
  /** "Where Russia stands on US guarantees". */
  readonly label: string
  readonly stance: Stance
  readonly onChoose: (stance: Stance) => void
}

export function StanceChoice({ label, stance, onChoose }: StanceChoiceProps): ReactElement {
  return (
    <fieldset className={styles.choice} aria-label={label}>
      {STANCES.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === stance}
          className={styles.stance}
          data-stance={choice}
          onClick={() => choice !== stance && onChoose(choice)}
        >
          <StanceMark stance={choice} />
          {STANCE_WORDS[choice]}
        </button>
      ))}
    </fieldset>
  )
}
