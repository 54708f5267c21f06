/** A proposal's card: its title, what became of it, who tabled it, and one silhouette for each party's stance. */

import { type ReactElement, useRef } from 'react'
import { useIsEditing, useValue } from 'tldraw'
import { cardTitleLines, isTitleCut } from '#domain/layout/card-size.ts'
import { isOffTheTable } from '#domain/words/words.ts'
import type { CardShape } from './board-shape.ts'
import { CardFoot } from './card-foot.tsx'
import { CardReactions } from './card-reactions.tsx'
import styles from './card-view.module.css'
import changes from './change-mark.module.css'
import { dropHighlight } from './drop-highlight.ts'
import { GhostToken } from './ghost-token.tsx'
import { HolderName } from './holder-name.tsx'
import type { Level } from './level-of-detail.ts'
import { lookAttributes } from './look-attributes.ts'
import news from './news-dot.module.css'
import { cardChanges } from './shown-changes.ts'
import { TitleEditor } from './title-editor.tsx'
import { useLiftedAbove } from './use-lifted-above.ts'
import { useProposalLook } from './use-proposal-look.ts'

type CardViewProps = { readonly shape: CardShape }

export function CardView({ shape: { id, props } }: CardViewProps): ReactElement {
  const look = useProposalLook(id, props.proposalId)
  const isEditing = useIsEditing(id)
  const isOverLane = useValue('over a lane', () => isOver(look.dragged), [look.dragged])
  const change = useValue(cardChanges.of(id))
  const card = useRef<HTMLElement>(null)
  useLiftedAbove(card, look.dragged || isEditing)
  if (isOverLane) return <GhostToken cardId={id} title={props.title} />
  return (
    <article
      ref={card}
      {...lookAttributes(look)}
      className={`${styles.card} ${news.marked} ${changes.marked}`}
      data-past={isOffTheTable(props.status) || undefined}
      data-editing={isEditing || undefined}
      data-changed={change !== undefined || undefined}
      aria-label={[props.fullTitle || 'Untitled proposal', change].filter(Boolean).join(', ')}
      title={isEditing ? undefined : unseenTitle(props)}
    >
      <CardTitle id={id} props={props} isEditing={isEditing} level={look.level} />
      {look.level === 'shape' ? null : <CardFoot card={props} level={look.level} />}
      <CardReactions proposalId={props.proposalId} level={look.level} />
      {change ? <span className={changes.tag}>{change}</span> : null}
      <HolderName holder={look.holder} />
    </article>
  )
}

type CardTitleProps = Pick<CardShape, 'id' | 'props'> & {
  readonly isEditing: boolean
  readonly level: Level
}

function CardTitle({ id, props, isEditing, level }: CardTitleProps): ReactElement | null {
  if (isEditing) {
    return <TitleEditor shapeId={id} of="proposal" id={props.proposalId} className={styles.title} />
  }
  if (level === 'shape') return null
  return (
    <h3
      className={styles.title}
      dir="auto"
      data-empty={props.title === '' || undefined}
      style={{ WebkitLineClamp: cardTitleLines(props.title) }}
    >
      {props.title || 'Untitled proposal'}
    </h3>
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
