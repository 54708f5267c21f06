/** The order of lanes after some were dragged by their heads. Pure. */

import type { At } from '#domain/board/board.ts'
import { LANE_WIDTH, laneLeft } from '#domain/layout/lane-geometry.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'

/** A dragged lane goes before the first resting lane whose middle lies right of its own middle. */
export function laneOrder(
  lanes: readonly ActorId[],
  dragged: readonly { readonly id: ActorId; readonly at: At }[],
): readonly ActorId[] {
  const moved = new Map(dragged.map(({ id, at }) => [id, at[0] + LANE_WIDTH / 2]))
  const middle = (id: ActorId) => moved.get(id) ?? laneLeft(lanes.indexOf(id)) + LANE_WIDTH / 2
  return lanes
    .map((id, index) => ({ id, index, middle: middle(id) }))
    .sort((a, b) => a.middle - b.middle || a.index - b.index)
    .map(({ id }) => id)
}
