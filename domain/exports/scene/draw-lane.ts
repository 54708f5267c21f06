/** Lanes in a picture: head, five bands, foot; and the names of the bands, once, left of the first. */

import type { LaneLayout } from '#domain/layout/board-layout.ts'
import { BAND_LABEL_LEFT, BAND_LABEL_WIDTH, bandRect, FOOT } from '#domain/layout/lane-geometry.ts'
import type { Rect } from '#domain/layout/rect.ts'
import { BANDS } from '#domain/negotiation/stance.ts'
import { actorWords } from '#domain/words/actor-words.ts'
import { BAND_GLOSSES, STANCE_WORDS } from '#domain/words/words.ts'
import { widthOf } from './faces.ts'
import { baseline, cutMark, rectMark, textMark } from './marks.ts'
import type { Mark } from './scene.ts'
import type { SceneParts } from './scene-parts.ts'
import { disputedMark, stanceMark } from './silhouettes.ts'

/** As components/canvas/shapes/lane-view.module.css has them. */
const INSET = 11
const NAME = { face: 'text-strong', size: 17, spacing: -0.005 } as const
const CODE = { face: 'interface', size: 11, spacing: 0.04 } as const
const SMALL = { face: 'interface-regular', size: 12 } as const
const FIGURE = { face: 'interface', size: 12 } as const
const RULE = 2

/** `n` counts lanes from the left. */
export function laneMarks(parts: SceneParts, lane: LaneLayout, n: number): readonly Mark[] {
  const { colours, layout } = parts
  const edge = { paint: colours.line, width: 1 }
  const bands = BANDS.flatMap((band): Mark[] => {
    const rect = bandRect(n, band, layout.heights)
    const { band: ground, mark } = colours.stances[band]
    const box = rectMark(inner(rect), { fill: ground, stroke: edge })
    if (band !== 'red_line') return [box]
    return [box, rectMark({ ...rect, h: RULE }, { fill: mark })]
  })
  return [
    rectMark(inner(lane.rect), { radius: 6, fill: colours.surface, stroke: edge }),
    ...bands,
    ...headMarks(parts, lane),
    ...footMarks(parts, lane),
  ]
}

function headMarks({ board, colours }: SceneParts, { actorId, rect }: LaneLayout): readonly Mark[] {
  const actor = board.negotiation.actors.get(actorId)
  if (!actor) return []
  const { code = '', name } = actor
  const x = rect.x + INSET
  const codeWidth = widthOf(code, CODE)
  const codeAt = rect.x + rect.w - 10 - codeWidth
  const room = (code ? codeAt - 6 : rect.x + rect.w - 10) - x
  const line = baseline(rect.y + 8, NAME.size * 1.15, NAME.size)
  return [
    cutMark(name, { x, y: line, w: room }, { ...NAME, paint: colours.ink }),
    ...(code ? [textMark(code, { x: codeAt, y: line }, { ...CODE, paint: colours.ink3 })] : []),
    cutMark(
      actorWords(actor),
      { x, y: baseline(rect.y + 31.5, 14, SMALL.size), w: rect.w - 2 * INSET },
      { ...SMALL, paint: colours.ink3 },
    ),
  ]
}

/** Silence is drawn: what the actor has said nothing about is counted. */
function footMarks(parts: SceneParts, { actorId, rect, bands }: LaneLayout): readonly Mark[] {
  const { board, colours } = parts
  const total = board.negotiation.proposals.size
  const silent = Math.max(0, total - bands.reduce((sum, band) => sum + band.length, 0))
  const top = rect.y + rect.h - FOOT
  const y = baseline(top, FOOT, SMALL.size)
  const words = inARow({ x: rect.x + 30, y }, [
    ['Silent on ', SMALL, colours.ink3],
    [String(silent), FIGURE, colours.ink2],
    [` of ${total}`, SMALL, colours.ink3],
  ])
  const ground = rectMark(
    { x: rect.x + 1, y: top, w: rect.w - 2, h: FOOT - 1 },
    { radius: 5, fill: colours.sunken },
  )
  const line = rectMark({ x: rect.x, y: top, w: rect.w, h: 1 }, { fill: colours.line })
  const disputed = parts.disputedOf(actorId)
  return [
    ground,
    line,
    stanceMark('unknown', { x: rect.x + 10, y: top + 8, size: 14 }, colours),
    ...words,
    ...(disputed > 0 ? disputedMarks(parts, { rect, top, y, disputed }) : []),
  ]
}

type Foot = {
  readonly rect: Rect
  readonly top: number
  readonly y: number
  readonly disputed: number
}

function disputedMarks({ colours }: SceneParts, { rect, top, y, disputed }: Foot): readonly Mark[] {
  const [count, word] = [String(disputed), ' disputed']
  const x = rect.x + rect.w - 10 - widthOf(count, FIGURE) - widthOf(word, SMALL)
  return [
    disputedMark({ x: x - 18, y: top + 8, size: 14 }, colours.ink2),
    ...inARow({ x, y }, [
      [count, FIGURE, colours.ink2],
      [word, SMALL, colours.ink2],
    ]),
  ]
}

type Run = readonly [
  text: string,
  set: { readonly face: 'interface' | 'interface-regular'; readonly size: number },
  paint: string,
]

function inARow(
  { x, y }: { readonly x: number; readonly y: number },
  runs: readonly Run[],
): readonly Mark[] {
  let at = x
  return runs.map(([text, set, paint]) => {
    const start = at
    at += widthOf(text, set)
    const blanks = text.length - text.trimStart().length
    const indent = widthOf(' '.repeat(blanks), set)
    return textMark(text.trim(), { x: start + indent, y }, { ...set, paint })
  })
}

/** Left of the lanes; nothing where there are none. */
export function bandLabelMarks({ colours, layout }: SceneParts): readonly Mark[] {
  if (layout.lanes.length === 0) return []
  return BANDS.flatMap((band): Mark[] => {
    const { y } = bandRect(0, band, layout.heights)
    const { ink, mark } = colours.stances[band]
    const [x, w] = [BAND_LABEL_LEFT, BAND_LABEL_WIDTH]
    const rule = band === 'red_line' ? { fill: mark } : { fill: colours.line }
    return [
      rectMark({ x, y, w, h: band === 'red_line' ? RULE : 1 }, rule),
      stanceMark(band, { x, y: y + 8, size: 14 }, colours),
      textMark(
        STANCE_WORDS[band],
        { x: x + 21, y: baseline(y + 8, 15, 13) },
        { face: 'interface', size: 13, paint: ink },
      ),
      textMark(
        BAND_GLOSSES[band],
        { x: x + 21, y: baseline(y + 23, 13.8, 11.5) },
        { face: 'interface-regular', size: 11.5, paint: colours.ink3 },
      ),
    ]
  })
}

/** The border lies inside, as a browser draws it. */
export function inner({ x, y, w, h }: Rect): Rect {
  return { x: x + 0.5, y: y + 0.5, w: Math.max(0, w - 1), h: Math.max(0, h - 1) }
}
