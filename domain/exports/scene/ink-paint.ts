/** How drawings are painted: dashes and fills, by the canvas's names. */

import { type Fields, wordIn } from '../ink/fields.ts'
import { inkColour } from '../ink/ink-colours.ts'
import type { Palette, Theme } from '../palette.ts'

export function dashOf(props: Fields, width: number): { readonly dash?: readonly number[] } {
  switch (props.dash) {
    case 'dashed':
      return { dash: [width * 2, width * 2.5] }
    case 'dotted':
      return { dash: [0.01, width * 2] }
    default:
      return {}
  }
}

/** Undefined where a shape is see-through. A hatching is told as its lighter colour. */
export function fillOf(props: Fields, theme: Theme, { surface }: Palette): string | undefined {
  const colour = inkColour(theme, wordIn(props.color, 'black'))
  switch (props.fill) {
    case 'semi':
      return surface
    case 'solid':
    case 'pattern':
      return colour.semi
    case 'fill':
      return colour.solid
    default:
      return undefined
  }
}
