/** One actor: who it is, where it stands on what, where it is silent, what limits it, and what it changed. */

import { type ReactElement, useCallback } from 'react'
import type { Assessment, Constraint } from '#domain/negotiation/context.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { CommentsOn } from '../comments/comments-on.tsx'
import { SourceLink } from '../sources/source-link.tsx'
import { ActorEvents } from './actor-events.tsx'
import { ActorFacts } from './actor-facts.tsx'
import { ActorPositions } from './actor-positions.tsx'
import { AssessmentList } from './assessment-list.tsx'
import { ConstraintList } from './constraint-list.tsx'
import { DetailsGone } from './details-gone.tsx'
import { LaneSwitch } from './lane-switch.tsx'
import { PanelHead } from './panel-head.tsx'
import { Quote } from './quote.tsx'
import { RemoveButton } from './remove-button.tsx'
import { SharedText } from './shared-text.tsx'
import { WhatChanged } from './what-changed.tsx'

export type ActorDetailsProps = { readonly id: ActorId }

export function ActorDetails({ id }: ActorDetailsProps): ReactElement {
  const actor = useNegotiation((negotiation) => negotiation.actors.get(id))
  const isOfActor = useCallback((constraint: Constraint) => constraint.actorId === id, [id])
  const isAboutActor = useCallback((assessment: Assessment) => assessment.actorId === id, [id])
  if (!actor) return <DetailsGone what="actor" />
  return (
    <>
      <PanelHead kind="Actor" />
      <SharedText
        target={{ of: 'actor', id, field: 'name' }}
        label="Name of the actor"
        text={actor.name}
        look="title"
        maxLength={200}
      />
      {actor.quote ? <Quote>{actor.quote}</Quote> : null}
      {actor.source ? <SourceLink span={actor.source} /> : null}
      <ActorFacts actor={actor} />
      <LaneSwitch actor={actor} />
      <ActorPositions actor={actor} />
      <ConstraintList pick={isOfActor} />
      <AssessmentList pick={isAboutActor} />
      <ActorEvents id={id} />
      <WhatChanged actorId={id} />
      <CommentsOn about={{ of: 'actor', id }} />
      <RemoveButton of="actor" id={id} title={actor.name} />
    </>
  )
}
