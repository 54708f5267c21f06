/** What pictures are painted with is what the board is painted with. */

import { readFileSync } from 'node:fs'
import { DefaultColorThemePalette, defaultColorNames } from 'tldraw'
import { expect, test } from 'vitest'
import { INK_COLOURS } from '#domain/exports/ink/ink-colours.ts'
import { PALETTES, THEMES, type Theme } from '#domain/exports/palette.ts'
import { STANCES } from '#domain/negotiation/stance.ts'

const PAIR = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g

function token(name: string, theme: Theme): string | undefined {
  const found = [...readFileSync('components/styles/tokens.css', 'utf8').matchAll(PAIR)].find(
    ([, key]) => key === name,
  )
  return theme === 'light' ? found?.[2] : found?.[3]
}

test.each(THEMES)('pictures have the colours of the stylesheet, %s', (theme) => {
  const { stances, ...grounds } = PALETTES[theme]
  const names = {
    floor: 'floor',
    surface: 'surface',
    sunken: 'surface-sunken',
    line: 'line',
    lineStrong: 'line-strong',
    ink: 'ink',
    ink2: 'ink-2',
    ink3: 'ink-3',
    accent: 'accent',
    onMark: 'on-mark',
  }
  expect(grounds).toEqual(
    Object.fromEntries(Object.entries(names).map(([key, name]) => [key, token(name, theme)])),
  )
  for (const stance of STANCES) {
    const name = stance.replace('_', '')
    expect(stances[stance]).toEqual({
      ...Object.fromEntries(
        ['mark', 'ink', 'tint', 'band', 'edge'].map((part) => [
          part,
          token(`${name}-${part}`, theme),
        ]),
      ),
      stroke: token(`${name}-stroke`, theme) ?? token(`${name}-mark`, theme),
    })
  }
})

test.each(THEMES)('drawings have the colours of the canvas, %s', (theme) => {
  const canvas = DefaultColorThemePalette[`${theme}Mode`]
  expect(INK_COLOURS[theme]).toEqual(
    Object.fromEntries(
      defaultColorNames.map((name) => {
        const { solid, semi, pattern, note, highlight } = canvas[name]
        const parts = { solid, semi, pattern, note: note.fill, highlight: highlight.srgb }
        return [
          name,
          Object.fromEntries(Object.entries(parts).map(([key, hex]) => [key, hex.toLowerCase()])),
        ]
      }),
    ),
  )
})
