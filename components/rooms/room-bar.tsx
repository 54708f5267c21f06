/** Across the board while one is in a room: which, who may come in, what to carry back, and the way back. */

import { DoorClosed, DoorOpen } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { mayEdit } from '#domain/access/role.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { ModeBar } from '../ui/mode-bar.tsx'
import { CarryDialog } from './carry-dialog.tsx'
import { type RoomOf, useRoom } from './room-context.tsx'
import { doorWords, roomTitle } from './room-words.ts'
import { useRooms } from './rooms-context.tsx'

export function RoomBar(): ReactElement | null {
  const room = useRoom()
  return room ? <Bar room={room} /> : null
}

function Bar({ room }: { readonly room: RoomOf }): ReactElement {
  const { place } = useRooms()
  const name = useNegotiation((negotiation) => negotiation.title)
  const [isCarrying, setCarrying] = useState(false)
  const isClosed = place?.room.closedAt !== undefined
  const mayCarry = place !== undefined && !isClosed && mayEdit(place.plenary.role)
  const Icon = room.isOpenToFacilitators ? DoorOpen : DoorClosed
  return (
    <>
      <ModeBar
        name="This room"
        hue={room.hue}
        icon={<Icon size={18} strokeWidth={1.75} aria-hidden="true" />}
        acts={
          <>
            {mayCarry ? (
              <Button size="tight" onClick={() => setCarrying(true)}>
                Carry back…
              </Button>
            ) : null}
            <ButtonLink size="tight" href={`/b/${room.plenaryId}`}>
              Back to the plenary
            </ButtonLink>
          </>
        }
      >
        <strong>{roomTitle({ number: room.number, name: name || undefined })}</strong>
        <span>
          {doorWords(room.isOpenToFacilitators)}
          {isClosed ? ' It is closed: you see it as it was left.' : ''}
        </span>
      </ModeBar>
      {isCarrying ? <CarryDialog onClose={() => setCarrying(false)} /> : null}
    </>
  )
}
