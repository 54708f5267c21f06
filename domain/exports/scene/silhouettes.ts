/** The small drawings that say a stance, on whose word it rests, a disputed claim and a verdict, as the board has them. */

import type { Verdict } from '#domain/analysis/verdict.ts'
import type { Evidence } from '#domain/negotiation/evidence.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import type { Palette } from '../palette.ts'
import { pathMark } from './marks.ts'
import type { GroupMark, Mark, Stroke } from './scene.ts'

type Place = { readonly x: number; readonly y: number; readonly size: number }

const SILHOUETTE_GRID = 16
const LINE_GRID = 20

/** Disc with check, half disc, ring with bar, square with cross, octagon with bar, dashed ring. */
export function stanceMark(stance: Stance, place: Place, colours: Palette): GroupMark {
  return onGrid(place, SILHOUETTE_GRID, silhouette(stance, colours))
}

function silhouette(stance: Stance, { stances, surface, onMark }: Palette): readonly Mark[] {
  const { mark, stroke } = stances[stance]
  const sign = (d: string, width = 1.9): Mark => pathMark(d, { stroke: line(onMark, width) })
  const outline = (d: string, width = 1.6): Mark => pathMark(d, { stroke: line(stroke, width) })
  switch (stance) {
    case 'support':
      return [pathMark(disc(8, 8, 7), { fill: mark }), sign('M4.7 8.3L7 10.6L11.3 5.8')]
    case 'conditional':
      return [
        pathMark(disc(8, 8, 6.2), { fill: surface }),
        pathMark('M8 1.8A6.2 6.2 0 0 0 8 14.2Z', { fill: mark }),
        outline(disc(8, 8, 6.2), 1.5),
      ]
    case 'abstain':
      return [
        pathMark(disc(8, 8, 6.2), { fill: surface }),
        outline(disc(8, 8, 6.2)),
        outline('M5 8L11 8'),
      ]
    case 'opposed':
      return [
        { kind: 'rect', x: 1.5, y: 1.5, w: 13, h: 13, radius: 2, fill: mark },
        sign('M5.2 5.2L10.8 10.8M10.8 5.2L5.2 10.8'),
      ]
    case 'red_line':
      return [
        pathMark('M4.9 0.7L11.1 0.7L15.3 4.9L15.3 11.1L11.1 15.3L4.9 15.3L0.7 11.1L0.7 4.9Z', {
          fill: mark,
        }),
        sign('M4.2 8L11.8 8', 2.6),
      ]
    case 'unknown':
      return [pathMark(disc(8, 8, 5.8), { stroke: { paint: mark, width: 1.4, dash: [2.2, 2.2] } })]
  }
}

/** Quotation marks, a news sheet, a magnifying glass, two speech bubbles, an approximation sign, a dashed ring. */
export function evidenceMark(evidence: Evidence, place: Place, paint: string): GroupMark {
  const { d, width } = EVIDENCE[evidence]
  const dash = evidence === 'silent' ? { dash: [2.6, 2.4] } : {}
  return onGrid(place, LINE_GRID, [pathMark(d, { stroke: { ...line(paint, width), ...dash } })])
}

const EVIDENCE: Readonly<Record<Evidence, { readonly d: string; readonly width: number }>> = {
  self: {
    d: 'M4 12.5C4 8.5 5.2 6.2 8 5M4 12.5L8 12.5L8 16L4 16ZM11.5 12.5C11.5 8.5 12.7 6.2 15.5 5M11.5 12.5L15.5 12.5L15.5 16L11.5 16Z',
    width: 1.7,
  },
  journalist: { d: 'M3 4L17 4L17 16L3 16ZM6 7.5L11 7.5M6 10L14 10M6 12.7L14 12.7', width: 1.4 },
  analyst: { d: `${disc(8.5, 8.5, 5)}M12.3 12.3L16.5 16.5`, width: 1.5 },
  'attributed-by-other': {
    d: 'M3 5L12 5L12 12L7.5 12L5 14.5L5 12L3 12ZM14.5 8.5L17 8.5L17 14.5L15.5 14.5L15.5 17L13 14.5L10 14.5',
    width: 1.4,
  },
  inferred: {
    d: 'M3.5 8C5.5 5.5 7.5 5.5 10 7.3C12.5 9.1 14.5 9.1 16.5 6.6M3.5 13.4C5.5 10.9 7.5 10.9 10 12.7C12.5 14.5 14.5 14.5 16.5 12',
    width: 1.8,
  },
  silent: { d: disc(10, 10, 7), width: 1.5 },
}

/** Two arrows against a line. */
export function disputedMark(place: Place, paint: string): GroupMark {
  const d = 'M3 10L7.5 10M5 7.5L7.5 10L5 12.5M17 10L12.5 10M15 7.5L12.5 10L15 12.5M10 4L10 16'
  return onGrid(place, LINE_GRID, [pathMark(d, { stroke: line(paint, 1.6) })])
}

/** Three lamps: blocked above, agreed under conditions in the middle, agreed below. `x` and `y` are its corner, 9 by 16. */
export function verdictLight(
  verdict: Verdict,
  { x, y }: { readonly x: number; readonly y: number },
  { stances, sunken, surface, line: dark, lineStrong }: Palette,
): GroupMark {
  const lamp = (cy: number): Mark => pathMark(disc(5, cy, 1.6), { fill: dark })
  const { conditional } = stances
  const marks: readonly Mark[] = [
    {
      kind: 'rect',
      x: 0.5,
      y: 0.5,
      w: 9,
      h: 17,
      radius: 4.5,
      fill: sunken,
      stroke: { paint: lineStrong, width: 1 },
    },
    verdict === 'blocked'
      ? pathMark('M3.7 1.7L6.3 1.7L8.1 3.5L8.1 6.1L6.3 7.9L3.7 7.9L1.9 6.1L1.9 3.5Z', {
          fill: stances.red_line.mark,
        })
      : lamp(4.5),
    ...(verdict === 'agreed-if'
      ? [
          pathMark(disc(5, 9, 2.7), {
            fill: surface,
            stroke: { paint: conditional.stroke, width: 1 },
          }),
          pathMark('M5 6.3A2.7 2.7 0 0 0 5 11.7Z', { fill: conditional.mark }),
        ]
      : [lamp(9)]),
    verdict === 'agreed' ? pathMark(disc(5, 13.5, 3), { fill: stances.support.mark }) : lamp(13.5),
  ]
  return onGrid({ x, y, size: 9 }, 10, marks)
}

function onGrid({ x, y, size }: Place, grid: number, marks: readonly Mark[]): GroupMark {
  const scale = size / grid
  return { kind: 'group', matrix: { a: scale, b: 0, c: 0, d: scale, e: x, f: y }, marks }
}

function line(paint: string, width: number): Stroke {
  return { paint, width, isRound: true }
}

export function disc(x: number, y: number, r: number): string {
  return `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`
}
