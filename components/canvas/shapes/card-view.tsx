/** A proposal's card: its title, what became of it, who tabled it, and one silhouette for each party's stance. */

import { type ReactElement, useRef } from 'react'
import { useIsEditing, useValue } from 'tldraw'
import { cardTitleLines, isTitleCut } from '#domain/layout/card-size.ts'
import { isOffTheTable } from '#domain/words/words.ts'
import type { CardShape } from './board-shape.ts'
import { CardFoot } from './card-foot.tsx'
import { CardReactions } from './card-reactions.tsx'
import styles from './card-view.module.css'
import { dropHighlight } from './drop-highlight.ts'
import { GhostToken } from './ghost-token.tsx'
import { HolderName } from './holder-name.tsx'
import { lookAttributes } from './look-attributes.ts'
import news from './news-dot.module.css'
import { TitleEditor } from './title-editor.tsx'
import { useLiftedAbove } from './use-lifted-above.ts'
import { useProposalLook } from './use-proposal-look.ts'

type CardViewProps = { readonly shape: CardShape }

export function CardView({ shape: { id, props } }: CardViewProps): ReactElement {
  const look = useProposalLook(id, props.proposalId)
  const isEditing = useIsEditing(id)
  const isOverLane = useValue('over a lane', () => isOver(look.dragged), [look.dragged])
  const card = useRef<HTMLElement>(null)
  useLiftedAbove(card, look.dragged || isEditing)
  if (isOverLane) return <GhostToken cardId={id} title={props.title} />
  return (
    <article
      ref={card}
      {...lookAttributes(look)}
      className={`${styles.card} ${news.marked}`}
      data-past={isOffTheTable(props.status) || undefined}
      data-editing={isEditing || undefined}
      aria-label={props.fullTitle || 'Untitled proposal'}
      title={isEditing ? undefined : unseenTitle(props)}
    >
      {isEditing ? (
        <TitleEditor shapeId={id} of="proposal" id={props.proposalId} className={styles.title} />
      ) : look.level === 'shape' ? null : (
        <h3
          className={styles.title}
          data-empty={props.title === '' || undefined}
          style={{ WebkitLineClamp: cardTitleLines(props.title) }}
        >
          {props.title || 'Untitled proposal'}
        </h3>
      )}
      {look.level === 'shape' ? null : <CardFoot card={props} level={look.level} />}
      <CardReactions proposalId={props.proposalId} level={look.level} />
      <HolderName holder={look.holder} />
    </article>
  )
}

/** The full title as a tooltip, only where the card does not already say it whole. */
function unseenTitle({ title, fullTitle }: CardShape['props']): string | undefined {
  return fullTitle !== title || isTitleCut(title) ? fullTitle : undefined
}

/** A dragged card shrinks to a token over a lane, so that it does not cover the band it is going to. */
function isOver(dragged: boolean): boolean {
  const highlight = dragged ? dropHighlight.get() : null
  return highlight !== null && highlight.zone !== 'floor'
}
