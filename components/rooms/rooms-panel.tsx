/** Rooms: the list of them, opening one or asking for one, who asks; and in a room, who may be in it. */

import { type ReactElement, useState } from 'react'
import { mayAskForRoom, mayRun } from '#domain/access/role.ts'
import { MAX_OPEN_ROOMS } from '#domain/rooms/room-wish.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { errorWords } from '../http/error-words.ts'
import { PanelSection } from '../session/panel-section.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { RequestEntry } from './request-entry.tsx'
import type { Room, RoomList } from './room.ts'
import { RoomEntry } from './room-entry.tsx'
import { RoomHere } from './room-here.tsx'
import { RoomWishDialog } from './room-wish-dialog.tsx'
import { useRooms } from './rooms-context.tsx'
import styles from './rooms-panel.module.css'

export function RoomsPanel(): ReactElement {
  const { list, place, refusal } = useRooms()
  const { close } = useBoardView()
  return (
    <section className={styles.panel} aria-labelledby="rooms">
      <PanelTitle id="rooms" title="Rooms" onClose={close} />
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      {list || place || refusal ? null : <p role="status">Fetching the rooms…</p>}
      {place ? <RoomHere place={place} /> : null}
      {list ? <RoomsOf list={list} /> : null}
    </section>
  )
}

function RoomsOf({ list }: { readonly list: RoomList }): ReactElement {
  const { role } = useMe()
  const open = list.rooms.filter(({ closedAt }) => closedAt === undefined)
  const closed = list.rooms.filter(({ closedAt }) => closedAt !== undefined)
  return (
    <>
      <p className={styles.about}>
        A room is a private copy of this board for some of its people. The others see that it is
        there: not its name, not who is in it, nothing of what is done in it.
      </p>
      <Begin isFull={open.length >= MAX_OPEN_ROOMS} />
      {list.requests.length > 0 ? (
        <PanelSection title={mayRun(role) ? 'Asked for' : 'You asked for'}>
          <ul className={styles.rooms}>
            {list.requests.map((request) => (
              <RequestEntry key={request.id} request={request} />
            ))}
          </ul>
        </PanelSection>
      ) : null}
      <PanelSection title="Open now" aside={<small>{open.length || null}</small>}>
        {open.length > 0 ? (
          <Entries rooms={open} />
        ) : (
          <p className={styles.about}>No room is open.</p>
        )}
      </PanelSection>
      {closed.length > 0 ? (
        <PanelSection title="Closed, kept for who was in them">
          <Entries rooms={closed} />
        </PanelSection>
      ) : null}
    </>
  )
}

function Entries({ rooms }: { readonly rooms: readonly Room[] }): ReactElement {
  return (
    <ul className={styles.rooms}>
      {rooms.map((room) => (
        <RoomEntry key={room.id} room={room} />
      ))}
    </ul>
  )
}

function Begin({ isFull }: { readonly isFull: boolean }): ReactElement | null {
  const { role } = useMe()
  const [isAsking, setAsking] = useState(false)
  if (!mayAskForRoom(role)) return null
  const mayOpen = mayRun(role)
  return (
    <div className={styles.begin}>
      <Button variant="primary" disabled={mayOpen && isFull} onClick={() => setAsking(true)}>
        {mayOpen ? 'Open a room…' : 'Ask for a room…'}
      </Button>
      {mayOpen && isFull ? (
        <span className={styles.about}>
          {MAX_OPEN_ROOMS} are open, and no more can be: close one first.
        </span>
      ) : null}
      {isAsking ? <RoomWishDialog onClose={() => setAsking(false)} /> : null}
    </div>
  )
}
