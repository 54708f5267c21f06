/** A position as it is drawn: silhouette, short title, and at most four marks. */

import { type ReactElement, useRef } from 'react'
import { useValue } from 'tldraw'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import { isDeclared } from '#domain/negotiation/evidence.ts'
import type { TokenShape } from './board-shape.ts'
import changes from './change-mark.module.css'
import { ChangeMark } from './change-mark.tsx'
import { HolderName } from './holder-name.tsx'
import { lookAttributes } from './look-attributes.ts'
import news from './news-dot.module.css'
import { ownGhosts } from './own-ghosts.ts'
import { ReallyMark } from './really-mark.tsx'
import { tokenChanges } from './shown-changes.ts'
import { TokenMarks } from './token-marks.tsx'
import styles from './token-view.module.css'
import { ghostWords, tokenWords } from './token-words.ts'
import { useLiftedAbove } from './use-lifted-above.ts'
import { useProposalLook } from './use-proposal-look.ts'

type TokenViewProps = { readonly shape: TokenShape }

export function TokenView({ shape: { id, props } }: TokenViewProps): ReactElement {
  const look = useProposalLook(id, props.proposalId)
  const token = useRef<HTMLElement>(null)
  const ghost = useValue('ghost', () => ownGhosts.get().get(id), [id])
  const change = useValue(tokenChanges.of(id))
  useLiftedAbove(token, look.dragged)
  return (
    <article
      ref={token}
      {...lookAttributes(look)}
      className={`${styles.token} ${news.marked} ${changes.marked}`}
      data-stance={props.stance}
      data-weak={!isDeclared(props.evidence) || undefined}
      data-ghost={ghost !== undefined || undefined}
      data-changed={change !== undefined || undefined}
      aria-label={tokenWords(props, ghost, change)}
      title={[ghostWords(ghost), ...tooltipOf(props)].filter(Boolean).join('\n')}
    >
      <StanceMark stance={props.stance} size={look.level === 'shape' ? 22 : 14} />
      {look.level === 'shape' ? null : (
        <span className={styles.title} dir="auto">
          {props.title}
        </span>
      )}
      {ghost && look.level === 'full' ? <ReallyMark ghost={ghost} /> : null}
      {change && look.level === 'full' ? <ChangeMark mark={change} /> : null}
      {look.level === 'full' ? <TokenMarks {...props} /> : null}
      <HolderName holder={look.holder} />
    </article>
  )
}

function tooltipOf({ fullTitle, quote, condition }: TokenShape['props']): readonly string[] {
  return [fullTitle, quote && `“${quote}”`, condition && `if ${condition}`]
}
