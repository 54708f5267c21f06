/** A room's drawings, carried as one: what it drew, redrew and rubbed out, and nothing that the plenary drew meanwhile. */

import type { Board, InkRecord } from '../board/board.ts'
import type { Command } from '../board/command.ts'
import { isSameValue } from '../board/same-value.ts'
import type { RoomDifference, ThreeStates } from './room-difference.ts'

export const DRAWINGS = 'drawings'

/** None, or one for all of them. */
export function drawingDifference(states: ThreeStates): readonly RoomDifference[] {
  const { put, removed, isContested } = drawnInRoom(states)
  const added = put.filter(({ id }) => !states.base.ink.has(id)).length
  if (put.length + removed.length === 0) return []
  const room = { added, changed: put.length - added, removed: removed.length }
  return [
    {
      ...{ of: DRAWINGS, change: 'changed', key: DRAWINGS, base: null, room, plenary: null },
      ...{ needs: [], isContested },
      stands: put.map((record) => [record, states.plenary.ink.get(record.id) ?? null]),
    },
  ]
}

export function carryDrawings(states: ThreeStates): readonly Command[] {
  const { put, removed } = drawnInRoom(states)
  return [
    ...(put.length > 0 ? [{ type: 'putInk', records: put } as const] : []),
    ...(removed.length > 0 ? [{ type: 'removeInk', ids: removed } as const] : []),
  ]
}

type Drawn = {
  readonly put: readonly InkRecord[]
  readonly removed: readonly string[]
  /** The plenary went on with one of the same. */
  readonly isContested: boolean
}

function drawnInRoom({ base, room, plenary }: ThreeStates): Drawn {
  const differs = (id: string, a: Board, b: Board) => !isSameValue(a.ink.get(id), b.ink.get(id))
  const ids = new Set([...base.ink.keys(), ...room.ink.keys()])
  const mine = [...ids].filter((id) => differs(id, base, room) && differs(id, room, plenary))
  return {
    put: mine.flatMap((id) => room.ink.get(id) ?? []),
    removed: mine.filter((id) => !room.ink.has(id)),
    isContested: mine.some((id) => differs(id, base, plenary)),
  }
}
