/** Under the bar, in the plenary: that one has been asked into a room, and to facilitators that somebody asks for one. */

import { DoorOpen, X } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Strip } from '../ui/strip.tsx'
import { isAnswered, markAnswered } from './answered-rooms.ts'
import type { Room, RoomRequest } from './room.ts'
import { doorWords, namesWords } from './room-words.ts'
import { useRooms } from './rooms-context.tsx'
import { useDeclined } from './use-declined.ts'

export function RoomStrips(): ReactElement | null {
  const { list } = useRooms()
  const { role } = useMe()
  useDeclined()
  if (!list) return null
  return mayRun(role) ? <Asked requests={list.requests} /> : <Invited rooms={list.rooms} />
}

/** One at a time, the last opened first. Nobody goes anywhere but by pressing. */
function Invited({ rooms }: { readonly rooms: readonly Room[] }): ReactElement | null {
  const [, setAnswers] = useState(0)
  const room = rooms.findLast(
    ({ id, isMine, closedAt }) => isMine && closedAt === undefined && !isAnswered(id),
  )
  if (!room) return null
  const answer = () => {
    markAnswered(room.id)
    setAnswers((count) => count + 1)
  }
  return (
    <Strip
      name="Asked into a room"
      tone="person"
      hue={room.hue}
      icon={<DoorOpen {...ICON} />}
      acts={
        <>
          <ButtonLink size="tight" variant="primary" href={`/b/${room.id}`} onClick={answer}>
            Go in
          </ButtonLink>
          <Button size="tight" onClick={answer}>
            Not now
          </Button>
        </>
      }
    >
      You have been asked into <strong>room {room.number}</strong>
      {room.name === undefined ? '' : `, “${room.name}”`}
      <With room={room} /> {doorWords(room.isOpenToFacilitators)}
    </Strip>
  )
}

function With({ room }: { readonly room: Room }): string {
  const { personId } = useMe()
  const others = room.people?.filter((person) => person.personId !== personId) ?? []
  return others.length > 0 ? `, with ${namesWords(others)}.` : '.'
}

function Asked({ requests }: { readonly requests: readonly RoomRequest[] }): ReactElement | null {
  const view = useBoardView()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const waiting = requests.filter(({ id }) => !closed.has(id))
  const [first, ...more] = waiting
  if (!first || view.panel === 'rooms') return null
  return (
    <Strip
      name="Asked for a room"
      tone="news"
      icon={<DoorOpen {...ICON} />}
      acts={
        <>
          <Button size="tight" onClick={() => view.open('rooms')}>
            Look at it
          </Button>
          <IconButton
            label="Close"
            onClick={() => setClosed(new Set([...closed, ...waiting.map(({ id }) => id)]))}
          >
            <X {...ICON} />
          </IconButton>
        </>
      }
    >
      <strong>{first.by.name} asks for a room</strong>
      {more.length > 0 ? `, and ${more.length} more.` : '.'}
    </Strip>
  )
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
