/** Keeps what tokens.css promises: readable in both themes, one definition each, every variable that is used defined. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const tokens = readFileSync('components/styles/tokens.css', 'utf8')
const PAIR = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g
const colours = new Map(
  [...tokens.matchAll(PAIR)].map(([, name, light, dark]) => [name, { light, dark }]),
)

type Pair = readonly [mark: string, ground: string]

const STANCES = ['support', 'conditional', 'abstain', 'opposed', 'redline', 'unknown']
const GROUNDS = ['surface', 'surface-sunken', 'surface-hover', 'floor']

/** Words on what they are written on. */
const TEXTS: readonly Pair[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => GROUNDS.map((ground) => pair(ink, ground))),
  ...STANCES.flatMap((one) =>
    ['tint', 'band'].map((ground) => pair(`${one}-ink`, `${one}-${ground}`)),
  ),
  ...STANCES.flatMap((one) => ['surface', 'floor'].map((ground) => pair(`${one}-ink`, ground))),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((person) => pair('on-person', `person-${person}`)),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['accent-ink', 'surface'],
  ['accent-ink', 'surface-sunken'],
  ['accent-ink', 'accent-tint'],
  ['ink-2', 'accent-tint'],
  ['ink', 'accent-tint'],
  ['ink-inverse', 'ink'],
  ['surface', 'error-ink'],
  ['surface', 'opposed-mark'],
  ['warn-ink', 'warn-tint'],
  ['error-ink', 'error-tint'],
  ['error-ink', 'surface'],
  ['sticky-ink', 'sticky'],
]

/** Shapes, rings and the edges of fields. */
const SHAPES: readonly Pair[] = [
  ...['support', 'abstain', 'opposed', 'redline'].flatMap((one) =>
    ['tint', 'band'].map((ground) => pair(`${one}-mark`, `${one}-${ground}`)),
  ),
  ...STANCES.filter((one) => one !== 'conditional').map((one) => pair(`${one}-mark`, 'surface')),
  ['conditional-stroke', 'conditional-tint'],
  ['conditional-stroke', 'surface'],
  ['unknown-mark', 'unknown-band'],
  ['focus', 'surface'],
  ['focus', 'floor'],
  ['focus', 'accent-tint'],
  ['line-strong', 'surface'],
]

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(TEXTS)('%s is readable on %s (4.5:1)', (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })
  test.each(SHAPES)('%s can be made out on %s (3:1)', (mark, ground) => {
    expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

test('every custom property that a stylesheet reads is defined by us somewhere', () => {
  const sources = ['components', 'app'].flatMap(sourcesIn)
  const sheets = sources.filter(({ path }) => path.endsWith('.css'))
  const defined = new Set(
    sources.flatMap(({ text }) =>
      [...text.matchAll(/(--[\w-]+)(?:['"]?\]?\s*:|['"],)/g)].map(([, name]) => name),
    ),
  )
  // tldraw's own.
  const foreign = /^--(tl|layer)-/
  const undefinedOnes = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[\w-]+)(\s*,)?/g)]
      .filter(([, name = '', fallback]) => !fallback && !defined.has(name) && !foreign.test(name))
      .map(([, name]) => `${path}: ${name}`),
  )
  expect(undefinedOnes).toEqual([])
})

function pair(mark: string, ground: string): Pair {
  return [mark, ground]
}

function sourcesIn(folder: string): readonly { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|tsx?)$/.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const found = colours.get(name)?.[theme]
  if (!found) throw new Error(`tokens.css has no colour --${name}`)
  return found
}

/** WCAG 2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
