'use client'
/** Who one is here, and the colours of the page. */

import { LogOut, MonitorX, Pencil, SunMoon } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { SignInOffer } from '../sign-in/sign-in-offer.ts'
import { SignOutEverywhereDialog } from '../sign-in/sign-out-everywhere-dialog.tsx'
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
  const [asking, setAsking] = useState<'name' | 'sign-out' | undefined>()
  const close = () => setAsking(undefined)
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
          onSelect={() => setAsking('name')}
        >
          Change your name…
        </MenuAction>
        {offer?.isSignedIn ? (
          <>
            <MenuAction icon={<LogOut size={16} strokeWidth={1.5} />} onSelect={signOut}>
              Sign out
            </MenuAction>
            <MenuAction
              icon={<MonitorX size={16} strokeWidth={1.5} />}
              onSelect={() => setAsking('sign-out')}
            >
              Sign out everywhere…
            </MenuAction>
          </>
        ) : null}
        <hr />
        <ThemeActions />
      </Menu>
      {asking === 'name' ? <RenameMeDialog name={person.name} onClose={close} /> : null}
      {asking === 'sign-out' ? <SignOutEverywhereDialog onClose={close} /> : null}
    </>
  )
}
