/** A position as it is drawn: silhouette, short title, and at most four marks. */

import { type ReactElement, useRef } from 'react'
import { positionWords } from '#components/marks/position-words.ts'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import { isDeclared } from '#domain/negotiation/evidence.ts'
import type { TokenShape } from './board-shape.ts'
import { HolderName } from './holder-name.tsx'
import { lookAttributes } from './look-attributes.ts'
import { TokenMarks } from './token-marks.tsx'
import styles from './token-view.module.css'
import { useLiftedAbove } from './use-lifted-above.ts'
import { useProposalLook } from './use-proposal-look.ts'

type TokenViewProps = { readonly shape: TokenShape }

export function TokenView({ shape: { id, props } }: TokenViewProps): ReactElement {
  const look = useProposalLook(id, props.proposalId)
  const token = useRef<HTMLElement>(null)
  useLiftedAbove(token, look.dragged)
  return (
    <article
      ref={token}
      {...lookAttributes(look)}
      className={styles.token}
      data-stance={props.stance}
      data-weak={!isDeclared(props.evidence) || undefined}
      aria-label={`${props.actorName}. ${positionWords({ ...props, title: props.fullTitle })}`}
      title={tooltipOf(props)}
    >
      <StanceMark stance={props.stance} size={look.level === 'shape' ? 22 : 14} />
      {look.level === 'shape' ? null : <span className={styles.title}>{props.title}</span>}
      {look.level === 'full' ? <TokenMarks {...props} /> : null}
      <HolderName holder={look.holder} />
    </article>
  )
}

function tooltipOf({ fullTitle, quote, condition }: TokenShape['props']): string {
  const lines = [fullTitle, quote && `“${quote}”`, condition && `if ${condition}`]
  return lines.filter(Boolean).join('\n')
}
