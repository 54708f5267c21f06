/** Where tokens came from, or go later: dashed outlines in the bands they stand in on the board that is compared with. */

import type { ReactElement } from 'react'
import { useEditor, useValue } from 'tldraw'
import { useReading } from '#components/board/use-reading.ts'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import type { Rect } from '#domain/layout/rect.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { tokenTitle } from '#domain/negotiation/proposal.ts'
import { inSentence, STANCE_WORDS } from '#domain/words/words.ts'
import styles from './change-origins.module.css'
import { guestPlaces } from './shapes/guest-places.ts'
import { levelOf } from './shapes/level-of-detail.ts'
import { type ChangeOrigin, changeOrigins } from './shapes/shown-changes.ts'

export function ChangeOrigins(): ReactElement {
  const editor = useEditor()
  const negotiation = useReading(({ board }) => board.negotiation)
  const origins = useValue(changeOrigins)
  const places = useValue(guestPlaces)
  const level = useValue('level', () => levelOf(editor).get(), [editor])
  return (
    <>
      {origins.map((origin) => {
        const place = places.get(origin.key)
        return place ? (
          <Origin key={origin.key} {...{ origin, place, negotiation, isNear: level !== 'shape' }} />
        ) : null
      })}
    </>
  )
}

type OriginProps = {
  readonly origin: ChangeOrigin
  readonly place: Rect
  readonly negotiation: Negotiation
  readonly isNear: boolean
}

function Origin({ origin, place, negotiation, isNear }: OriginProps): ReactElement | null {
  const { actorId, proposalId, band, mark } = origin
  const proposal = negotiation.proposals.get(proposalId)
  const actor = negotiation.actors.get(actorId)
  if (!proposal || !actor) return null
  const { x: left, y: top, w: width, h: height } = place
  const [verb, word] = mark.isEarlier ? ['stands here later', 'later'] : ['stood here', 'was']
  return (
    <div
      className={styles.origin}
      data-gone={!mark.isEarlier || undefined}
      style={{ left, top, width, height }}
      role="img"
      aria-label={`${actor.name} ${verb} on ${proposal.title}: ${inSentence(STANCE_WORDS[band])}`}
    >
      <StanceMark stance={band} />
      {isNear ? (
        <>
          <span className={styles.title}>{tokenTitle(proposal)}</span>
          <span className={styles.word}>{word}</span>
        </>
      ) : null}
    </div>
  )
}
