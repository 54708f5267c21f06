/**
 * One person's acts on the canvas, turned into commands: drops, moves, deletions, copies and drawings of one turn make
 * one transaction. Reads the canvas, writes nothing. Called by settle.ts.
 */

import type { Editor, TLShapeId } from 'tldraw'
import { newId } from '#components/board/new-id.ts'
import type { At } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { EntityRef } from '../canvas-handle.ts'
import { cardShapeId, shapeIdOf } from '../shapes/board-shape.ts'
import { entityOf } from '../shapes/entity-id.ts'
import type { BindingSession } from './binding-session.ts'
import { type CanvasRecord, shapeOf } from './canvas-record.ts'
import { type Clone, type Cloning, cloneCommands } from './clone-commands.ts'
import { deletionCommands } from './deletion-commands.ts'
import { type Dragged, dropCommands, placeCommands } from './drop-commands.ts'
import { type DropTarget, dropTarget } from './drop-target.ts'
import type { Acts } from './gesture-state.ts'
import { inkCommands } from './ink-commands.ts'
import type { Projection } from './projection.ts'
import { refOf } from './ref-of.ts'
import { trayAt } from './tray-target.ts'

export type Outcome = {
  readonly commands: readonly Command[]
  /** Everything to be brought back to what the document says. */
  readonly touched: ReadonlySet<string>
  /** Shapes that must not stay: copies, empty groups, drawings no document takes. */
  readonly discarded: readonly CanvasRecord['id'][]
  /** What to select: the new cards, after copying. */
  readonly selection: readonly TLShapeId[]
  readonly refusals: readonly string[]
}

export type Canvas = {
  readonly editor: Editor
  readonly session: Pick<BindingSession, 'seen'>
  readonly projection: Projection
}

export function actsToCommands(acts: Acts, wasGesture: boolean, canvas: Canvas): Outcome {
  const { board } = canvas.session.seen()
  const target = acts.dropPoint && targetAt(acts.dropPoint, canvas)
  const dragged = draggedThings(acts, canvas)
  const drops = wasGesture
    ? dropCommands(
        dragged.filter(({ id }) => acts.ended.has(id)).map(asThing),
        target ?? FLOOR,
        board,
      )
    : placeCommands(dragged.map(asThing))
  const cloning = cloneCommands(clonesOf(acts, target, canvas), board, () => newId<ProposalId>())
  const deletion = deletionCommands(deletedRefs(acts, canvas), board)
  const restored = new Set<string>([
    ...acts.erased,
    ...deletion.refused.map(({ ref }) => shapeIdOf(ref)),
  ])
  const ink = inkCommands(acts, { cards: cardsOf(cloning), restored }, canvas)
  return {
    commands: [...drops, ...cloning.commands, ...deletion.commands, ...ink.commands],
    touched: new Set([
      ...acts.held,
      ...acts.moved,
      ...acts.deleted.keys(),
      ...acts.ink.keys(),
      ...ink.touched,
    ]),
    discarded: [
      ...[...acts.created].flatMap((id) => shapeOf(canvas.editor, id)?.id ?? []),
      ...ink.discarded,
    ],
    selection: [...cardsOf(cloning).values()],
    refusals: [
      ...new Set([
        ...deletion.refused.map(({ why }) => why),
        ...(cloning.refused ? [cloning.refused] : []),
        ...ink.refusals,
      ]),
    ],
  }
}

const FLOOR: DropTarget = { zone: 'floor' }

type Moved = { readonly id: string; readonly ref: EntityRef; readonly at: At }

function targetAt(
  point: NonNullable<Acts['dropPoint']>,
  { editor, projection }: Canvas,
): DropTarget {
  const { layout } = projection.derived
  if (!layout) return FLOOR
  const lanes = layout.lanes.map(({ actorId }) => actorId)
  return trayAt(editor, point) ?? dropTarget(point, lanes, layout.heights)
}

/** Derived shapes that lie elsewhere than the board has them; what is gone from the board was nobody's to move. */
function draggedThings(acts: Acts, { editor, projection }: Canvas): readonly Moved[] {
  return [...acts.moved].flatMap((id) => {
    const shape = acts.created.has(id) ? undefined : shapeOf(editor, id)
    const ref = entityOf(id)
    if (!shape || !ref || !projection.derived.has(id)) return []
    return [{ id, ref, at: [shape.x, shape.y] as const }]
  })
}

/** Things lie on whole units: a third of a pixel is nobody's intention. */
function asThing({ ref, at: [x, y] }: Moved): Dragged {
  return { ...ref, at: [Math.round(x), Math.round(y)] }
}

function deletedRefs(acts: Acts, { projection }: Canvas): readonly EntityRef[] {
  return [...acts.deleted.keys()].flatMap((id) =>
    projection.derived.has(id) && !acts.erased.has(id) ? (entityOf(id) ?? []) : [],
  )
}

function clonesOf(acts: Acts, target: DropTarget | undefined, canvas: Canvas): readonly Clone[] {
  return [...acts.created].flatMap((id): readonly Clone[] => {
    const shape = shapeOf(canvas.editor, id)
    // A bailed-out drag brings back what a peer removed meanwhile, under its own id: that is no copy.
    if (!shape || entityOf(id)) return []
    const props: { readonly [name: string]: unknown } = { ...shape.props }
    const ref = refOf(shape)
    const { x, y } = canvas.editor.getShapePageTransform(shape).point()
    return [
      {
        shapeId: id,
        of: typeOf(shape.type),
        at: [x, y],
        ...(ref?.of === 'proposal' && { proposalId: ref.id }),
        ...(typeof props.title === 'string' && { title: props.title }),
        ...(target && acts.ended.has(id) && { target }),
      },
    ]
  })
}

function typeOf(type: string): Clone['of'] {
  return type === 'card' || type === 'token' || type === 'lane' ? type : 'heading'
}

/** From a copy's id to the id of the card that takes its place. */
function cardsOf({ proposals }: Cloning): ReadonlyMap<string, TLShapeId> {
  return new Map([...proposals].map(([shapeId, id]) => [shapeId, cardShapeId(id)]))
}
