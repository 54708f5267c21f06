/**
 * A board in small, as a picture without a letter in it: lanes, bands, a bar for each token, cards on the floor, hints of
 * drawings. Nothing anybody wrote goes into it but numbers. However large the board, a few kilobytes. Pure.
 */

import type { Board } from '#domain/board/board.ts'
import { type BoardLayout, layoutBoard } from '#domain/layout/board-layout.ts'
import { boundsOf, overlaps, type Rect } from '#domain/layout/rect.ts'
import { BANDS } from '#domain/negotiation/stance.ts'
import { PALETTES, type Palette, type Theme } from './palette.ts'
import { inkHints } from './thumbnail-ink.ts'
import { lanesIn, tokensIn } from './thumbnail-lanes.ts'
import {
  boxPath,
  type Placing,
  placing,
  THUMBNAIL_HEIGHT,
  THUMBNAIL_WIDTH,
} from './thumbnail-place.ts'

/** Board units in sight at most: a card that somebody left a mile away must not make a dot of all others. */
const FARTHEST_BESIDE = 1_400
const FARTHEST_BELOW = 1_000
/** More cards than this are told as the ground they cover. */
const MOST_CARDS = 250
const CELL = 4

/** As SVG text, {@link THUMBNAIL_WIDTH} by {@link THUMBNAIL_HEIGHT}; an empty board is bare floor. */
export function thumbnailSvg(board: Board, theme: Theme): string {
  const colours = PALETTES[theme]
  const layout = layoutBoard(board)
  const frame = frameOf(layout)
  const place = frame && placing(frame)
  const drawn = place
    ? [
        cardsIn(layout, place, colours),
        lanesIn(layout, place, colours),
        ...BANDS.map((band) => tokensIn(board, layout, place, { band, colours })),
        inkHints(board, place, theme),
      ].join('')
    : ''
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${THUMBNAIL_WIDTH} ${THUMBNAIL_HEIGHT}" ` +
    `width="${THUMBNAIL_WIDTH}" height="${THUMBNAIL_HEIGHT}">` +
    `<path fill="${colours.floor}" d="M0 0h${THUMBNAIL_WIDTH}v${THUMBNAIL_HEIGHT}H0z"/>${drawn}</svg>`
  )
}

/** The lanes and the floor around them that is in use, so far as it goes; the floor alone where no lane is. */
function frameOf({ lanes, cards }: BoardLayout): Rect | undefined {
  const standing = boundsOf(lanes.map(({ rect }) => rect))
  const lying = [...cards.values()]
  const home = standing ?? middleOf(lying)
  if (home === undefined) return undefined
  const reach = {
    x: home.x - FARTHEST_BESIDE,
    y: home.y - FARTHEST_BELOW,
    w: home.w + 2 * FARTHEST_BESIDE,
    h: home.h + 2 * FARTHEST_BELOW,
  }
  return boundsOf([
    ...(standing ? [standing] : []),
    ...lying.filter((card) => overlaps(card, reach)),
  ])
}

/** The card half of all lie left of, and half of all above. */
function middleOf(cards: readonly Rect[]): Rect | undefined {
  const half = Math.floor(cards.length / 2)
  const x = cards.map((card) => card.x).toSorted(ascending)[half]
  const y = cards.map((card) => card.y).toSorted(ascending)[half]
  return x === undefined || y === undefined ? undefined : { x, y, w: 1, h: 1 }
}

function ascending(a: number, b: number): number {
  return a - b
}

function cardsIn({ cards }: BoardLayout, place: Placing, colours: Palette): string {
  const seen = [...cards.values()].filter((card) => overlaps(card, place.frame))
  if (seen.length === 0) return ''
  const paper = (d: string): string =>
    `<path fill="${colours.surface}" stroke="${colours.line}" stroke-width=".6" d="${d}"/>`
  if (seen.length > MOST_CARDS) return paper(covered(seen, place))
  const titles = seen.map(
    ({ x, y, w }) => `M${place.x(x + 12)} ${place.y(y + 18)}h${place.size(w * 0.7)}`,
  )
  return (
    paper(seen.map((card) => boxPath(card, place)).join('')) +
    `<path stroke="${colours.lineStrong}" stroke-width="${place.size(7)}" opacity=".6" d="${titles.join('')}"/>`
  )
}

/** The cells of a coarse grid that cards touch, row by row in runs. */
function covered(cards: readonly Rect[], place: Placing): string {
  const columns = Math.ceil(THUMBNAIL_WIDTH / CELL)
  const cells = new Set<number>()
  for (const card of cards) {
    const column = Math.floor(Number(place.x(card.x + card.w / 2)) / CELL)
    const row = Math.floor(Number(place.y(card.y + card.h / 2)) / CELL)
    cells.add(row * columns + column)
  }
  let d = ''
  for (const cell of [...cells].toSorted(ascending)) {
    if (cells.has(cell - 1) && cell % columns > 0) continue
    let length = 1
    while (cells.has(cell + length) && (cell + length) % columns > 0) length += 1
    const [x, y] = [(cell % columns) * CELL, Math.floor(cell / columns) * CELL]
    d += `M${x} ${y}h${length * CELL - 0.6}v${CELL - 0.6}h-${length * CELL - 0.6}z`
  }
  return d
}
