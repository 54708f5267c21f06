/** The frame of every page: fonts from our own host, tokens, and the theme the person chose, painted at once. */

import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-sans-3/wght-italic.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import '#components/styles/tokens.css'
import '#components/styles/globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactElement, ReactNode } from 'react'
import { readTheme, THEME_COOKIE, type Theme } from '#components/ui/theme.ts'

export const metadata: Metadata = {
  title: { default: 'Parley', template: '%s · Parley' },
  description: 'A live negotiation whiteboard: every party a lane, every proposal a card.',
  applicationName: 'Parley',
  // Boards are reached by link only; nothing here is for a search engine.
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, address: false, email: false, date: false },
}

/** The surface of both themes, as in tokens.css: the bar of a phone's browser takes the colour of ours. */
const SURFACE = { light: '#ffffff', dark: '#1b1f1d' } as const

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme()
  return {
    width: 'device-width',
    initialScale: 1,
    colorScheme: theme === 'system' ? 'light dark' : theme,
    themeColor:
      theme === 'system'
        ? [
            { media: '(prefers-color-scheme: light)', color: SURFACE.light },
            { media: '(prefers-color-scheme: dark)', color: SURFACE.dark },
          ]
        : SURFACE[theme],
  }
}

export default async function RootLayout({
  children,
}: {
  readonly children: ReactNode
}): Promise<ReactElement> {
  const theme = await chosenTheme()
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  )
}

async function chosenTheme(): Promise<Theme> {
  return readTheme((await cookies()).get(THEME_COOKIE)?.value)
}
