/** On a token that is not where it was: where the actor stood, or that something else was said. The token's name says it in words. */

import type { ReactElement } from 'react'
import type { PositionMark } from '#components/changes/change-marks.ts'
import { otherStanceWord } from '#components/changes/change-words.ts'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import styles from './change-mark.module.css'

export function ChangeMark({ mark }: { readonly mark: PositionMark }): ReactElement {
  const word = otherStanceWord(mark)
  return (
    <span className={styles.change}>
      {word ?? 'changed'} {word ? <StanceMark stance={mark.other} size={11} /> : null}
    </span>
  )
}
