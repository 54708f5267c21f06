/**
 * What may lie in the canvas's store: our derived shapes and drawings. Pictures, frames, bookmarks and embeds are no part
 * of the schema, so no record of theirs is ever valid here, whoever sends it.
 */

import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, type TLSchema } from 'tldraw'
import { cardProps, headingProps, laneProps, tokenProps } from './shapes/board-shape.ts'

const { arrow, draw, geo, group, highlight, line, note, text } = defaultShapeSchemas

const SHAPES = {
  arrow,
  draw,
  geo,
  group,
  highlight,
  line,
  note,
  text,
  card: { props: cardProps },
  token: { props: tokenProps },
  lane: { props: laneProps },
  heading: { props: headingProps },
}

export const BOARD_SHAPE_TYPES: ReadonlySet<string> = new Set(Object.keys(SHAPES))

export function boardSchema(): TLSchema {
  return createTLSchema({ shapes: SHAPES, bindings: defaultBindingSchemas })
}
