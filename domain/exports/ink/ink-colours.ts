/** The colours people draw in, as the canvas shows them (tests/unit/exports/palette.test.ts compares them with it). */

import type { Theme } from '../palette.ts'

export type InkColour = {
  readonly solid: string
  /** Grounds of shapes that are filled lightly, or hatched. */
  readonly semi: string
  readonly pattern: string
  /** A note's paper. */
  readonly note: string
  readonly highlight: string
}

/** By the canvas's names; one nobody knows is drawn black. */
export function inkColour(theme: Theme, name: string): InkColour {
  const colours = INK_COLOURS[theme]
  return (Object.hasOwn(colours, name) ? colours[name] : undefined) ?? BLACK[theme]
}

export const INK_COLOURS: Readonly<Record<Theme, Readonly<Record<string, InkColour>>>> = {
  light: {
    black: colour('#1d1d1d', '#e8e8e8', '#494949', '#fce19c', '#fddd00'),
    grey: colour('#9fa8b2', '#eceef0', '#bcc3c9', '#c0cad3', '#cbe7f1'),
    'light-violet': colour('#e085f4', '#f5eafa', '#e9acf8', '#dfb0f9', '#ff88ff'),
    violet: colour('#ae3ec9', '#ecdcf2', '#bd63d3', '#db91fd', '#c77cff'),
    blue: colour('#4465e9', '#dce1f8', '#6681ee', '#8aa3ff', '#10acff'),
    'light-blue': colour('#4ba1f1', '#ddedfa', '#6fbbf8', '#9bc4fd', '#00f4ff'),
    yellow: colour('#f1ac4b', '#f9f0e6', '#fecb92', '#fed49a', '#fddd00'),
    orange: colour('#e16919', '#f8e2d4', '#f78438', '#faa475', '#ffa500'),
    green: colour('#099268', '#d3e9e3', '#39a785', '#6fc896', '#00ffc8'),
    'light-green': colour('#4cb05e', '#dbf0e0', '#65cb78', '#98d08a', '#65f641'),
    'light-red': colour('#f87777', '#f4dadb', '#fe9e9e', '#f7a5a1', '#ff7fa3'),
    red: colour('#e03131', '#f4dadb', '#e55959', '#fc8282', '#ff636e'),
    white: colour('#ffffff', '#f5f5f5', '#f9f9f9', '#ffffff', '#ffffff'),
  },
  dark: {
    black: colour('#f2f2f2', '#2c3036', '#989898', '#2c2c2c', '#d2b700'),
    grey: colour('#9398b0', '#33373c', '#7c8187', '#56595f', '#9cb4cb'),
    'light-violet': colour('#e599f7', '#383442', '#9770a9', '#762f8e', '#c400c7'),
    violet: colour('#ae3ec9', '#342938', '#763a8b', '#5f1c70', '#9e00ee'),
    blue: colour('#4f72fc', '#262d40', '#3a4b9e', '#2a3f98', '#0079d2'),
    'light-blue': colour('#4dabf7', '#2a3642', '#4d7aa9', '#1f5495', '#00bdc8'),
    yellow: colour('#ffc034', '#3b352b', '#fecb92', '#8a5e1c', '#d2b700'),
    orange: colour('#f76707', '#3b2e27', '#9f552d', '#7c3905', '#d07a00'),
    green: colour('#099268', '#253231', '#366a53', '#014429', '#009774'),
    'light-green': colour('#40c057', '#2a3830', '#4e874e', '#21581d', '#00a000'),
    'light-red': colour('#ff8787', '#3c2b2b', '#a56767', '#7a3333', '#db005b'),
    red: colour('#e03131', '#382726', '#8f3734', '#7e201f', '#de002c'),
    white: colour('#f3f3f3', '#f5f5f5', '#f9f9f9', '#eaeaea', '#ffffff'),
  },
}

const BLACK: Readonly<Record<Theme, InkColour>> = {
  light: colour('#1d1d1d', '#e8e8e8', '#494949', '#fce19c', '#fddd00'),
  dark: colour('#f2f2f2', '#2c3036', '#989898', '#2c2c2c', '#d2b700'),
}

function colour(
  ...[solid, semi, pattern, note, highlight]: readonly [
    solid: string,
    semi: string,
    pattern: string,
    note: string,
    highlight: string,
  ]
): InkColour {
  return { solid, semi, pattern, note, highlight }
}
