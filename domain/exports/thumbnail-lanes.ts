/** Lanes in a thumbnail, with a bar for each of their tokens. */

import type { Board } from '#domain/board/board.ts'
import type { BoardLayout } from '#domain/layout/board-layout.ts'
import { BAND_LABEL_LEFT, bandRect, HEAD, TOKEN_HEIGHT } from '#domain/layout/lane-geometry.ts'
import { boundsOf, type Rect } from '#domain/layout/rect.ts'
import { isDeclared } from '#domain/negotiation/evidence.ts'
import { type Position, type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import { BANDS, type Band } from '#domain/negotiation/stance.ts'
import type { Palette } from './palette.ts'
import { boxPath, type Placing } from './thumbnail-place.ts'

/** Tokens that would be thinner than this are told as one block a band, in px. */
const THINNEST_TOKEN = 1.6

export function lanesIn({ lanes, heights }: BoardLayout, place: Placing, colours: Palette): string {
  const last = lanes.at(-1)
  if (!last) return ''
  const ground = `<path fill="${colours.surface}" d="${lanes.map(({ rect }) => boxPath(rect, place)).join('')}"/>`
  const bands = BANDS.map((band) => {
    const d = lanes.map((_, n) => boxPath(bandRect(n, band, heights), place)).join('')
    return `<path fill="${colours.stances[band].band}" d="${d}"/>`
  }).join('')
  const red = bandRect(0, 'red_line', heights).y
  const rule = lanes
    .map(({ rect }) => `M${place.x(rect.x)} ${place.y(red)}h${place.size(rect.w)}`)
    .join('')
  const names = lanes
    .map(({ rect }) => `M${place.x(rect.x + 14)} ${place.y(HEAD / 2)}h${place.size(rect.w * 0.55)}`)
    .join('')
  const frames = lanes.map(({ rect }) => boxPath(rect, place)).join('')
  const labels = BANDS.map((band) => label(band, heights, place, colours)).join('')
  return (
    `${ground}${bands}` +
    `<path stroke="${colours.stances.red_line.mark}" stroke-width=".8" d="${rule}"/>` +
    `<path stroke="${colours.ink3}" stroke-width="${place.size(9)}" d="${names}"/>` +
    `<path fill="none" stroke="${colours.line}" stroke-width=".7" d="${frames}"/>${labels}`
  )
}

/** Left of the lanes, where the board has the band's name. */
function label(
  band: Band,
  heights: readonly number[],
  place: Placing,
  { stances }: Palette,
): string {
  const { y } = bandRect(0, band, heights)
  const at = `M${place.x(BAND_LABEL_LEFT + 74)} ${place.y(y + 19)}h0`
  return `<path stroke="${stances[band].mark}" stroke-linecap="round" stroke-width="${place.size(22)}" d="${at}"/>`
}

type InBand = { readonly band: Band; readonly colours: Palette }

/** Bars, those on somebody's own word filled; in front of each its stance's colour. */
export function tokensIn(
  { negotiation }: Board,
  layout: BoardLayout,
  place: Placing,
  { band, colours }: InBand,
): string {
  const { mark, edge, tint } = colours.stances[band]
  const index = BANDS.indexOf(band)
  if (TOKEN_HEIGHT * place.scale < THINNEST_TOKEN) return blocks(layout, place, { index, edge })
  let [strong, weak, dots] = ['', '', '']
  for (const { position, rect } of standingIn(layout, negotiation.positions, index)) {
    const middle = place.y(rect.y + rect.h / 2)
    const bar = `M${place.x(rect.x)} ${middle}h${place.size(rect.w)}`
    if (isDeclared(position.evidence)) strong += bar
    else weak += bar
    dots += `M${place.x(rect.x + 13)} ${middle}h0`
  }
  if (dots === '') return ''
  const [bar, dot] = [place.size(TOKEN_HEIGHT - 2), place.size(14)]
  return (
    `<path stroke="${edge}" stroke-width="${bar}" d="${strong}"/>` +
    `<path stroke="${tint}" stroke-width="${bar}" d="${weak}"/>` +
    `<path stroke="${mark}" stroke-linecap="round" stroke-width="${dot}" d="${dots}"/>`
  )
}

/** As high as the tokens of a band together. */
function blocks(
  { lanes, heights, tokens }: BoardLayout,
  place: Placing,
  { index, edge }: { readonly index: number; readonly edge: string },
): string {
  const d = lanes.flatMap(({ actorId, bands }) => {
    const stack = bands[index] ?? []
    const [first, last] = [stack[0], stack.at(-1)]
    if (first === undefined || last === undefined || heights.length === 0) return []
    const around = boundsOf(
      [first, last].flatMap((id) => tokens.get(positionKey(actorId, id)) ?? []),
    )
    return around ? [boxPath(around, place)] : []
  })
  return d.length === 0 ? '' : `<path fill="${edge}" d="${d.join('')}"/>`
}

type Standing = { readonly position: Position; readonly rect: Rect }

function standingIn(
  { lanes, tokens }: BoardLayout,
  positions: ReadonlyMap<PositionKey, Position>,
  index: number,
): readonly Standing[] {
  return lanes.flatMap(({ actorId, bands }) =>
    (bands[index] ?? []).flatMap((proposalId) => {
      const key = positionKey(actorId, proposalId)
      const [position, rect] = [positions.get(key), tokens.get(key)]
      return position && rect ? [{ position, rect }] : []
    }),
  )
}
