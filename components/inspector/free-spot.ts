/** Where something new may lie without covering anything: under the lowest card of the floor's first column. */

import type { At, Placement } from '#domain/board/board.ts'

/** More than the highest card, in board units. */
const CLEARANCE = 180
/** Left of the band labels, where the first column of an empty floor begins. */
const FIRST: At = [-560, 0]

export function freeSpot({ proposals, issues }: Placement): At {
  const places = [...proposals.values(), ...issues.values()]
  if (places.length === 0) return FIRST
  const left = Math.min(...places.map(([x]) => x))
  return [left, Math.max(...places.map(([, y]) => y)) + CLEARANCE]
}
