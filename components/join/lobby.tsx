/** Waiting to be let in. The page asks now and then: whoever is outside has no socket to be told by. */

import { type ReactElement, useEffect, useRef } from 'react'
import { z } from 'zod'
import { useAnswer } from '../http/use-answer.ts'
import { Button } from '../ui/button.tsx'
import { PlainPage } from '../ui/plain-page.tsx'
import { Ways } from '../ui/ways.tsx'

const STATE = z.object({ state: z.enum(['in', 'waiting', 'gone']) })
const ASK_MS = 2000

export type LobbyProps = {
  readonly boardId: string
  readonly title: string
  readonly onLetIn: () => void
  readonly onKnockAgain: () => void
}

export function Lobby({ boardId, title, onLetIn, onKnockAgain }: LobbyProps): ReactElement {
  const { value } = useAnswer(`/api/boards/${boardId}/knocks/mine`, STATE, ASK_MS)
  const isIn = value?.state === 'in'
  const enter = useRef(onLetIn)
  enter.current = onLetIn
  useEffect(() => {
    if (isIn) enter.current()
  }, [isIn])
  if (value?.state === 'gone') {
    return (
      <PlainPage title="You were not let in.">
        <p role="alert">The facilitator did not open the door, or the link was closed.</p>
        <Ways>
          <Button variant="primary" onClick={onKnockAgain}>
            Knock again
          </Button>
        </Ways>
      </PlainPage>
    )
  }
  return (
    <PlainPage title={title}>
      <p role="status">
        {isIn
          ? 'Opening the board…'
          : 'You have knocked. The facilitator sees your name and lets you in. Keep this page open.'}
      </p>
    </PlainPage>
  )
}
