/** The server ended this session for good: why, what to do, and what was not saved. */

import Link from 'next/link'
import type { ReactElement } from 'react'
import { useRoom } from '../rooms/room-context.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PlainPage } from '../ui/plain-page.tsx'
import { Ways } from '../ui/ways.tsx'
import { useBoardSession } from './board-context.tsx'
import type { EndReason } from './connection-state.ts'
import { downloadCopy } from './download-copy.ts'
import { endedWords } from './ended-words.ts'

type EndWords = { readonly what: string; readonly todo: string }

const WORDS: { readonly [Reason in EndReason]: EndWords } = {
  removed: {
    what: 'You are no longer on this board.',
    todo: 'Your access was taken back, or your link was revoked. Ask the facilitator for a new one.',
  },
  deleted: {
    what: 'There is no board here any more.',
    todo: 'It was deleted. Only the facilitator can say why.',
  },
  trashed: {
    what: 'This board is in the trash.',
    todo: 'Its facilitators can put it back for 30 days; then it is deleted for good.',
  },
  'signed-out': {
    what: 'You are signed out.',
    todo: 'Open the link to the board again to come back in.',
  },
  'too-large': {
    what: 'The last change was too large for this board.',
    todo: 'Reload the page to go on without it.',
  },
}

/** What is otherwise in a caucus room. */
const ROOM_WORDS: { readonly [Reason in EndReason]?: EndWords } = {
  removed: {
    what: 'You are no longer in this room.',
    todo: 'Facilitators of the plenary name who is in it.',
  },
  deleted: {
    what: 'This room is closed.',
    todo: 'It was deleted with everything in it, save what was carried back.',
  },
  trashed: {
    what: 'This room’s board is in the trash.',
    todo: 'Its facilitators can put it back for 30 days; then it is deleted for good.',
  },
}

export type BoardEndedProps = {
  readonly title: string
  readonly reason: EndReason
  /** Changes made here that the server does not have. */
  readonly unsent: number
}

export function BoardEnded({ title, reason, unsent }: BoardEndedProps): ReactElement {
  const session = useBoardSession()
  const room = useRoom()
  const { what, todo } = (room && ROOM_WORDS[reason]) ?? WORDS[reason]
  const isUnsaved = unsent > 0 && session.opened
  return (
    <PlainPage title={what}>
      <p>
        {title}. {todo}
      </p>
      {isUnsaved ? (
        <Notice tone="warn">
          {endedWords({ reason, unsent, areKept: session.unsavedAreKept })}
        </Notice>
      ) : null}
      <Ways>
        {reason === 'too-large' ? (
          <Button variant="primary" onClick={() => window.location.reload()}>
            Reload
          </Button>
        ) : null}
        {isUnsaved ? (
          <Button onClick={() => downloadCopy(session.current(), session.boardId, title)}>
            Download my copy
          </Button>
        ) : null}
        {room ? <a href={`/b/${room.plenaryId}`}>Back to the plenary</a> : null}
        <Link href="/">To my boards</Link>
      </Ways>
    </PlainPage>
  )
}
