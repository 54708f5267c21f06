/** tldraw's user: this person's name and colour, and the page's theme. Kept in memory only: nothing of it is stored or sent. */

import { useEffect, useState } from 'react'
import { atom, createTLUser, type TLUser, type TLUserPreferences } from 'tldraw'
import { useMe } from '#components/board/use-me.ts'
import { useColourScheme } from './colour-scheme.ts'

export function useCanvasUser(): TLUser {
  const me = useMe()
  const colorScheme = useColourScheme()
  const [{ user, preferences }] = useState(() => makeUser(me.personId))
  useEffect(() => {
    const color = `var(--person-${me.hue + 1})`
    preferences.update((before) => ({ ...before, name: me.name, color, colorScheme }))
  }, [preferences, me.name, me.hue, colorScheme])
  return user
}

function makeUser(id: string) {
  const preferences = atom<TLUserPreferences>('user preferences', { id, colorScheme: 'system' })
  const user = createTLUser({
    userPreferences: preferences,
    setUserPreferences: (next) => preferences.set(next),
  })
  return { user, preferences }
}
