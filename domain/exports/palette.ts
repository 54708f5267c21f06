/**
 * The board's colours for files that open without its stylesheet. The values are those of components/styles/tokens.css
 * (tests/unit/exports/palette.test.ts compares them).
 */

import type { Stance } from '#domain/negotiation/stance.ts'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export type StanceColours = {
  /** The silhouette. */
  readonly mark: string
  /** Its outline, where the silhouette itself is light on light paper. */
  readonly stroke: string
  /** Words. */
  readonly ink: string
  /** A token's ground, the band's ground, a token's border. */
  readonly tint: string
  readonly band: string
  readonly edge: string
}

export type Palette = {
  readonly floor: string
  readonly surface: string
  readonly sunken: string
  readonly line: string
  readonly lineStrong: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly accent: string
  readonly onMark: string
  readonly stances: Readonly<Record<Stance, StanceColours>>
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    floor: '#eef0ed',
    surface: '#ffffff',
    sunken: '#f5f6f4',
    line: '#d9ddd7',
    lineStrong: '#868e87',
    ink: '#1a1e1b',
    ink2: '#454c47',
    ink3: '#5d655f',
    accent: '#1b5a43',
    onMark: '#ffffff',
    stances: {
      support: stance('#1f66a8', '#17507f', '#e0edf8', '#f1f6fb', '#a9c8e4'),
      conditional: stance('#d99a00', '#6f4b00', '#faefcf', '#fcf8ea', '#e0c478', '#8f6200'),
      abstain: stance('#7b828a', '#4b5259', '#e9ebed', '#f5f6f7', '#c3c8cc'),
      opposed: stance('#c4492b', '#933015', '#fae5dd', '#fcf3ef', '#e6b3a1'),
      red_line: stance('#640d29', '#640d29', '#f0dbe2', '#f8edf1', '#cf9db0'),
      unknown: stance('#767e78', '#5a625c', '#ffffff', '#f5f6f4', '#b4bab4'),
    },
  },
  dark: {
    floor: '#121514',
    surface: '#1b1f1d',
    sunken: '#161918',
    line: '#323836',
    lineStrong: '#79827d',
    ink: '#eceeec',
    ink2: '#bcc3be',
    ink3: '#98a19b',
    accent: '#7cc4a3',
    onMark: '#101312',
    stances: {
      support: stance('#5ba3e0', '#a5cff3', '#1a3348', '#17202a', '#33587a'),
      conditional: stance('#f5ca57', '#f0cb77', '#3b300f', '#221f14', '#6b5719'),
      abstain: stance('#b3babf', '#c3c9ce', '#2c3135', '#1d2022', '#4c5358'),
      opposed: stance('#e66b45', '#f8ad93', '#45241b', '#261c18', '#7c4030'),
      red_line: stance('#c42c66', '#f7a9c1', '#34101d', '#1d1217', '#84304f'),
      unknown: stance('#8d9691', '#a9b1ac', '#1b1f1d', '#191c1b', '#525a56'),
    },
  },
}

function stance(
  ...[mark, ink, tint, band, edge, stroke = mark]: readonly [
    mark: string,
    ink: string,
    tint: string,
    band: string,
    edge: string,
    stroke?: string,
  ]
): StanceColours {
  return { mark, stroke, ink, tint, band, edge }
}
