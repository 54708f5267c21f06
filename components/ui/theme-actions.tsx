'use client'
/** The three themes as choices of a menu. */

import type { ReactElement } from 'react'
import { MenuAction } from './menu-action.tsx'
import { chooseTheme, THEMES, type Theme } from './theme.ts'
import { useTheme } from './use-theme.ts'

const WORDS: { readonly [Name in Theme]: string } = {
  system: 'Colours of the system',
  light: 'Light',
  dark: 'Dark',
}

export function ThemeActions(): ReactElement {
  const chosen = useTheme()
  return (
    <>
      {THEMES.map((theme) => (
        <MenuAction key={theme} checked={theme === chosen} onSelect={() => chooseTheme(theme)}>
          {WORDS[theme]}
        </MenuAction>
      ))}
    </>
  )
}
