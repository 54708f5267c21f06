/** What qualifies a position, at the right of its token, in a fixed order: if, must, as-of, disputed, evidence. */

import type { ReactElement } from 'react'
import { DisputedMark } from '#components/marks/disputed-mark.tsx'
import { EvidenceMark } from '#components/marks/evidence-mark.tsx'
import type { TokenProps } from './board-shape.ts'
import styles from './token-view.module.css'

/** Further ones are told by the panel. */
const MOST_SHOWN = 4

type TokenMarksProps = Pick<TokenProps, 'condition' | 'mustHave' | 'asOf' | 'disputed' | 'evidence'>

export function TokenMarks(props: TokenMarksProps): ReactElement {
  const { condition, mustHave, asOf, disputed, evidence } = props
  const marks = [
    condition ? (
      <em key="if" className={styles.word}>
        if
      </em>
    ) : null,
    mustHave ? (
      <em key="must" className={styles.word}>
        must
      </em>
    ) : null,
    asOf ? (
      <span key="as-of" className={styles.asOf}>
        {asOf}
      </span>
    ) : null,
    disputed ? <DisputedMark key="disputed" size={13} /> : null,
    <EvidenceMark key="evidence" evidence={evidence} />,
  ]
  return (
    <span className={styles.marks}>
      {marks.filter((mark) => mark !== null).slice(0, MOST_SHOWN)}
    </span>
  )
}
