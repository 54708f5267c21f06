/** One room in the list: to who is in it, the way in; to facilitators, what they can do with it; to others, that it is there. */

import { Ellipsis, Trash2, UsersRound, X } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useMe } from '../board/use-me.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import { CloseRoomDialog } from './close-room-dialog.tsx'
import { DeleteRoomDialog } from './delete-room-dialog.tsx'
import type { Room } from './room.ts'
import styles from './room-entry.module.css'
import { RoomNumber } from './room-number.tsx'
import { RoomPeopleDialog } from './room-people-dialog.tsx'
import { doorWords, namesWords, roomTitle } from './room-words.ts'

export type RoomEntryProps = { readonly room: Room }

export function RoomEntry({ room }: RoomEntryProps): ReactElement {
  const mayAct = mayRun(useMe().role)
  const { closedAt, openedAt, people } = room
  const isClosed = closedAt !== undefined
  return (
    <li className={styles.room}>
      <RoomNumber room={room} />
      <div className={styles.words}>
        <h4 className={styles.title}>{roomTitle(room)}</h4>
        {people ? <p>{namesWords(people)}</p> : null}
        {isClosed ? null : <p className={styles.quiet}>{doorWords(room.isOpenToFacilitators)}</p>}
        <p className={styles.quiet}>
          {isClosed ? 'Closed ' : 'Open since '}
          <LocalTime at={closedAt ?? openedAt} />
        </p>
        {room.isMine ? (
          <ButtonLink
            size="tight"
            variant={isClosed ? 'line' : 'primary'}
            className={styles.go ?? ''}
            href={`/b/${room.id}`}
          >
            {isClosed ? 'Look into it' : 'Go in'}
            <span className={styles.spoken}> to room {room.number}</span>
          </ButtonLink>
        ) : null}
      </div>
      {mayAct ? <Acts room={room} /> : null}
    </li>
  )
}

const DIALOGS = { people: RoomPeopleDialog, close: CloseRoomDialog, delete: DeleteRoomDialog }

function Acts({ room }: RoomEntryProps): ReactElement {
  const [dialog, setDialog] = useState<keyof typeof DIALOGS>()
  const Dialog = dialog && DIALOGS[dialog]
  return (
    <>
      <Menu
        label={`More about room ${room.number}`}
        icon={<Ellipsis size={18} strokeWidth={1.5} aria-hidden="true" />}
      >
        {room.closedAt === undefined ? (
          <>
            <MenuAction icon={<UsersRound {...ICON} />} onSelect={() => setDialog('people')}>
              Change who is in it…
            </MenuAction>
            <MenuAction icon={<X {...ICON} />} onSelect={() => setDialog('close')}>
              Close…
            </MenuAction>
          </>
        ) : (
          <MenuAction danger icon={<Trash2 {...ICON} />} onSelect={() => setDialog('delete')}>
            Delete…
          </MenuAction>
        )}
      </Menu>
      {Dialog ? <Dialog room={room} onClose={() => setDialog(undefined)} /> : null}
    </>
  )
}

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const
