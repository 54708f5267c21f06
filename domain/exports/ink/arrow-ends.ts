/** Where the ends of arrows are that hang on cards, tokens, lanes or other drawings: wherever those lie now. */

import type { Board } from '#domain/board/board.ts'
import type { BoardLayout } from '#domain/layout/board-layout.ts'
import { boundsOf, type Point, type Rect } from '#domain/layout/rect.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import type { PositionKey } from '#domain/negotiation/position.ts'
import { fieldsIn, listIn, numberIn, pointIn, wordIn } from './fields.ts'
import { NOTE_SIZE, scaleOf } from './ink-measures.ts'
import { type InkShape, inkShapes } from './ink-shapes.ts'
import { applied } from './matrix.ts'

export type BoundEnd = {
  /** What the arrow hangs on; it ends at its rim. */
  readonly rect: Rect
  /** What it points at inside. */
  readonly anchor: Point
}

/** By the arrow's id. */
export type ArrowEnds = ReadonlyMap<string, { readonly start?: BoundEnd; readonly end?: BoundEnd }>

export function arrowEnds({ ink }: Pick<Board, 'ink'>, layout: BoardLayout): ArrowEnds {
  const shapes = new Map(inkShapes({ ink }).map((shape) => [shape.id, shape]))
  const ends = new Map<string, { start?: BoundEnd; end?: BoundEnd }>()
  for (const record of ink.values()) {
    if (record.typeName !== 'binding' || record.type !== 'arrow') continue
    const { terminal, normalizedAnchor, isPrecise } = fieldsIn(record.props)
    if (terminal !== 'start' && terminal !== 'end') continue
    const rect = targetRect(wordIn(record.toId, ''), layout, shapes)
    if (!rect) continue
    const { x, y } = isPrecise === true ? pointIn(normalizedAnchor) : { x: 0.5, y: 0.5 }
    const anchor = { x: rect.x + x * rect.w, y: rect.y + y * rect.h }
    const arrow = wordIn(record.fromId, '')
    ends.set(arrow, { ...ends.get(arrow), [terminal]: { rect, anchor } })
  }
  return ends
}

const DERIVED = /^shape:(card|token|lane|heading)_(.+)$/u

/** The canvas names what is drawn from the board by its kind and id (components/canvas/shapes/entity-id.ts). */
function targetRect(
  id: string,
  layout: BoardLayout,
  shapes: ReadonlyMap<string, InkShape>,
): Rect | undefined {
  const [, kind, rest = ''] = DERIVED.exec(id) ?? []
  // Ids that are not on the board are merely not in the maps.
  if (kind === 'card') return layout.cards.get(rest as ProposalId)
  if (kind === 'token') return layout.tokens.get(rest as PositionKey)
  if (kind === 'heading') return layout.headings.get(rest as IssueId)
  if (kind === 'lane')
    return layout.lanes.find(({ actorId }) => actorId === (rest as ActorId))?.rect
  const shape = shapes.get(id)
  return shape && inkBounds(shape)
}

/** Around a drawing, on the floor. */
export function inkBounds(shape: InkShape): Rect | undefined {
  return boundsOf(
    outlineOf(shape).map((point) => ({ ...applied(shape.matrix, point), w: 0, h: 0 })),
  )
}

function outlineOf({ kind, props }: InkShape): readonly Point[] {
  switch (kind) {
    case 'draw':
    case 'highlight':
      return listIn(props.segments).flatMap((each) => listIn(fieldsIn(each).points).map(pointIn))
    case 'line':
      return Object.values(fieldsIn(props.points)).map(pointIn)
    case 'arrow':
      return [pointIn(props.start), pointIn(props.end)]
    case 'note': {
      const side = NOTE_SIZE * scaleOf(props)
      return corners(side, side + numberIn(props.growY, 0))
    }
    case 'geo':
      return corners(numberIn(props.w, 0), numberIn(props.h, 0) + numberIn(props.growY, 0))
    case 'text':
      return corners(numberIn(props.w, 100), 32)
  }
}

function corners(w: number, h: number): readonly Point[] {
  return [
    { x: 0, y: 0 },
    { x: w, y: 0 },
    { x: w, y: h },
    { x: 0, y: h },
  ]
}
