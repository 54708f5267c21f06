'use client'
/** A link that lets people in: role, who came by it, copy, revoke. */

import { Ellipsis, QrCode, Unlink } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useActorName } from '../board/use-actor-name.ts'
import { LocalTime } from '../ui/local-time.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import type { BoardMember } from './board-member.ts'
import { CopyButton } from './copy-button.tsx'
import styles from './open-link.module.css'
import { peopleCount } from './people-count.ts'
import { QrScreen } from './qr-screen.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'
import { ROLE_WORDS } from './role-words.ts'
import type { SharedLink } from './shared-link.ts'

export type OpenLinkProps = {
  readonly boardId: string
  readonly link: SharedLink
  /** Those who came by it. */
  readonly people: readonly BoardMember[]
  readonly isNew: boolean
  readonly onRevoked: () => void
}

export function OpenLink(props: OpenLinkProps): ReactElement {
  const { link, people, isNew } = props
  const [shown, setShown] = useState<'code' | 'revoke'>()
  const close = () => setShown(undefined)
  const { name, may } = ROLE_WORDS[link.role]
  const actor = useActorName(link.actorId)
  const plain = `${name.toLowerCase()} link`
  const called = link.label ? `${plain} “${link.label}”` : plain
  return (
    <li className={styles.link} data-new={isNew || undefined}>
      <div className={styles.role}>
        <b>{name}</b>
        {actor ? <span className={styles.label}>for {actor}</span> : null}
        {link.label ? <span className={styles.label}>{link.label}</span> : null}
        <small>{may}</small>
      </div>
      <p className={styles.facts}>
        {peopleCount(people.length)}
        {link.maxUses === null ? null : ` · ${link.uses} of ${link.maxUses} uses`}
        {link.asksPassphrase ? ' · passphrase' : null}
        <small>
          made <LocalTime at={link.createdAt} />
          {link.expiresAt ? (
            <>
              , until <LocalTime at={link.expiresAt} />
            </>
          ) : null}
        </small>
      </p>
      <div className={styles.acts}>
        {link.url ? <CopyButton text={link.url} label={`Copy the ${called}`} /> : null}
        <Menu label={`More about the ${called}`} icon={<Ellipsis size={18} strokeWidth={1.5} />}>
          {link.url ? (
            <MenuAction
              icon={<QrCode size={16} strokeWidth={1.5} />}
              onSelect={() => setShown('code')}
            >
              Show as QR code
            </MenuAction>
          ) : null}
          <MenuAction
            danger
            icon={<Unlink size={16} strokeWidth={1.5} />}
            onSelect={() => setShown('revoke')}
          >
            Revoke…
          </MenuAction>
        </Menu>
      </div>
      {shown === 'code' && link.url ? (
        <QrScreen link={link} url={link.url} onClose={close} />
      ) : null}
      {shown === 'revoke' ? (
        <RevokeDialog
          boardId={props.boardId}
          linkId={link.id}
          called={called}
          people={people}
          onRevoked={props.onRevoked}
          onClose={close}
        />
      ) : null}
    </li>
  )
}
