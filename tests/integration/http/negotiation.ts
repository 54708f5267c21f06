/** A board on which two parties stand to two proposals, and looks at it as others do. */

import { onTestFinished } from 'vitest'
import { positionKey } from '#domain/negotiation/position.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { actor, id, proposal, stance } from '#tests/support/board-builder.ts'
import type { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import type { World } from './world.ts'

/** Two parties, each against both proposals. */
export async function negotiation({ board, callers }: World): Promise<OpenBoard> {
  const open = await openAs(callers.facilitator, board.id)
  open.run(actor('a1'), actor('a2'), proposal('p1'), proposal('p2'))
  for (const [a, p] of CELLS) open.run(stance(a, p, 'opposed'))
  return open
}

export const CELLS = [
  ['a1', 'p1'],
  ['a1', 'p2'],
  ['a2', 'p1'],
  ['a2', 'p2'],
] as const

/** Where each party stands on each proposal, in the order of `CELLS`. */
export function stances(board: OpenBoard): readonly (Stance | undefined)[] {
  const { positions } = board.read()
  return CELLS.map(([a, p]) => positions.get(positionKey(id(a), id(p)))?.stance)
}

/** Closed at the end of the test. */
export async function openAs(caller: Caller, boardId: string): Promise<OpenBoard> {
  const board = await OpenBoard.by(caller, boardId)
  onTestFinished(() => board.close())
  return board
}
