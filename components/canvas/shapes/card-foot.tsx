/** The line under a card's title: status where it is not simply on the table, who tabled it, disputed claims, the strip, and the verdict. */

import type { ReactElement } from 'react'
import { DisputedMark } from '#components/marks/disputed-mark.tsx'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import { VerdictLight } from '#components/marks/verdict-light.tsx'
import { inSentence, STANCE_WORDS, STATUS_WORDS } from '#domain/words/words.ts'
import type { CardProps, StripMark } from './board-shape.ts'
import styles from './card-foot.module.css'
import type { Level } from './level-of-detail.ts'

/** More parties than this do not fit beside the status; the rest are counted. */
const MOST_MARKS = 8

type CardFootProps = { readonly card: CardProps; readonly level: Level }

export function CardFoot({ card, level }: CardFootProps): ReactElement {
  const { status, tabledBy, disputed, strip, verdict, verdictWords } = card
  const shown = strip.slice(0, MOST_MARKS)
  const saysStatus = status !== 'on_table'
  return (
    <div className={styles.foot} data-level={level}>
      {saysStatus ? <span className={styles.status}>{STATUS_WORDS[status]}</span> : null}
      <span className={styles.by} title={tabledBy ? `Tabled by ${tabledBy}` : undefined}>
        {tabledBy}
      </span>
      {disputed ? (
        <span className={styles.disputed}>
          <DisputedMark name="A claim about somebody’s answer is disputed" />
        </span>
      ) : null}
      <span
        className={styles.strip}
        role="img"
        aria-label={stripWords(strip)}
        title={stripWords(strip)}
      >
        {shown.map(({ name, stance }) => (
          <StanceMark key={name} stance={stance} size={12} />
        ))}
        {strip.length > shown.length ? `+${strip.length - shown.length}` : null}
      </span>
      {verdict === 'none' ? null : <VerdictLight verdict={verdict} name={verdictWords} />}
    </div>
  )
}

function stripWords(strip: readonly StripMark[]): string {
  return strip.map(({ name, stance }) => `${name}: ${inSentence(STANCE_WORDS[stance])}`).join(', ')
}
