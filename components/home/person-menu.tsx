'use client'
/** Who one is here, and the colours of the page. */

import { LogOut, Pencil, SunMoon } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { SignInOffer } from '../sign-in/sign-in-offer.ts'
import { useSignOut } from '../sign-in/use-sign-out.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import { ThemeActions } from '../ui/theme-actions.tsx'
import styles from './person-menu.module.css'
import { RenameMeDialog } from './rename-me-dialog.tsx'

export type PersonMenuProps = {
  /** Absent: nobody is signed in yet. */
  readonly person: { readonly name: string; readonly hue: number } | undefined
  readonly offer: SignInOffer | undefined
}

export function PersonMenu({ person, offer }: PersonMenuProps): ReactElement {
  const [renaming, setRenaming] = useState(false)
  const signOut = useSignOut()
  if (!person) {
    return (
      <Menu label="Colours" icon={<SunMoon size={18} strokeWidth={1.5} />}>
        <ThemeActions />
      </Menu>
    )
  }
  return (
    <>
      <Menu label={`You are ${person.name}`} icon={<Avatar {...person} named />}>
        <p className={styles.name} aria-hidden="true">
          {person.name}
        </p>
        <MenuAction
          icon={<Pencil size={16} strokeWidth={1.5} />}
          onSelect={() => setRenaming(true)}
        >
          Change your name…
        </MenuAction>
        {offer?.isSignedIn ? (
          <MenuAction icon={<LogOut size={16} strokeWidth={1.5} />} onSelect={signOut}>
            Sign out
          </MenuAction>
        ) : null}
        <hr />
        <ThemeActions />
      </Menu>
      {renaming ? <RenameMeDialog name={person.name} onClose={() => setRenaming(false)} /> : null}
    </>
  )
}
