/** A scene whose letters that would be too small to read are bars instead, as printers greek a layout: much sooner drawn. */

import { widthOf } from './faces.ts'
import type { Mark, Scene } from './scene.ts'

/** Px from which on letters can be told apart. */
const SMALLEST = 2.5

/** `scale` in pixels for a board unit. */
export function greeked(scene: Scene, scale: number): Scene {
  return { ...scene, marks: scene.marks.map((mark) => greekedMark(mark, scale)) }
}

function greekedMark(mark: Mark, scale: number): Mark {
  if (mark.kind === 'group') {
    const { a = 1, b = 0 } = mark.matrix ?? {}
    const inside = scale * Math.hypot(a, b)
    return { ...mark, marks: mark.marks.map((each) => greekedMark(each, inside)) }
  }
  if (mark.kind !== 'text' || mark.size * scale >= SMALLEST) return mark
  const { x, y, size, text, face, paint } = mark
  return {
    kind: 'rect',
    x,
    y: y - size * 0.45,
    w: widthOf(text, { face, size }),
    h: size * 0.35,
    fill: paint,
  }
}
