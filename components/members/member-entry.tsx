/** A member: what they are called, what they are, and for facilitators how to change that. */

import { Ellipsis, UserRoundCog, UserRoundX } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useActorName } from '../board/use-actor-name.ts'
import { useMe } from '../board/use-me.ts'
import { useRoom } from '../rooms/room-context.tsx'
import type { BoardMember } from '../share/board-member.ts'
import { ROLE_WORDS } from '../share/role-words.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import styles from './member-entry.module.css'
import { RemoveDialog } from './remove-dialog.tsx'
import { SeatDialog } from './seat-dialog.tsx'

export type MemberEntryProps = {
  readonly member: BoardMember
  readonly onChanged: () => void
}

export function MemberEntry({ member, onChanged }: MemberEntryProps): ReactElement {
  const me = useMe()
  const isRoom = useRoom() !== undefined
  const actor = useActorName(member.actorId)
  const [dialog, setDialog] = useState<'seat' | 'remove'>()
  const Dialog = dialog && DIALOGS[dialog]
  const role = ROLE_WORDS[member.role].name
  return (
    <li className={styles.member}>
      <Avatar name={member.name} hue={member.hue} size="small" named />
      <span className={styles.name}>
        {member.name}
        {member.id === me.personId ? ' (you)' : ''}
        {member.ownName ? <small>{member.ownName}</small> : null}
      </span>
      <span className={styles.role}>{actor ? `${role}, ${actor}` : role}</span>
      {mayRun(me.role) && !isRoom ? (
        <Menu label={`More about ${member.name}`} icon={<Ellipsis size={18} strokeWidth={1.5} />}>
          <MenuAction icon={<UserRoundCog {...ICON} />} onSelect={() => setDialog('seat')}>
            Change role…
          </MenuAction>
          <MenuAction danger icon={<UserRoundX {...ICON} />} onSelect={() => setDialog('remove')}>
            Remove…
          </MenuAction>
        </Menu>
      ) : null}
      {Dialog ? (
        <Dialog member={member} onChanged={onChanged} onClose={() => setDialog(undefined)} />
      ) : null}
    </li>
  )
}

const ICON = { size: 16, strokeWidth: 1.5 } as const
const DIALOGS = { seat: SeatDialog, remove: RemoveDialog }
